package org.tatkraft.platform.action;

import org.tatkraft.platform.shared.Word;

/** The kind of work an action is. */
public enum Format implements Word {
    /** A meeting on a date. */
    OCCASION,
    /** Working along to try it out. */
    TRIAL,
    /** Learning in a group. */
    COURSE,
    /** A journey with stops. */
    TOUR,
    /** Telling many people. */
    CAMPAIGN,
    /** Helping single people or firms. */
    ADVICE,
    /** Bringing people together over time. */
    NETWORK,
    /** Asking many people. */
    SURVEY,
    /** Finding something out. */
    STUDY,
    /** A place on the web. */
    PLATFORM,
    /** Several partners training together. */
    PARTNERSHIP,
    /** Money for others' projects. */
    FUNDING,
    /** Something else. */
    OTHER
}
