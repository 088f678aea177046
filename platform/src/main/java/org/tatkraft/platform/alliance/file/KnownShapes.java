package org.tatkraft.platform.alliance.file;

/**
 * The shapes of all records that have been asked for: reading one off takes longer than using it.
 */
final class KnownShapes extends ClassValue<Shape.Mapping> {

    static final KnownShapes ALL = new KnownShapes();

    private KnownShapes() {}

    @Override
    protected Shape.Mapping computeValue(Class<?> type) {
        return Shape.read(type);
    }
}
