package org.tatkraft.platform.shared;

import java.util.UUID;

/**
 * A link from a thing to another one.
 *
 * @param relation what ties them
 * @param target the other thing
 */
public record ThingLink(Relation relation, UUID target) {}
