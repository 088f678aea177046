package org.tatkraft.platform.action;

import org.tatkraft.platform.shared.Word;

/** Whom an action is for. */
public enum TargetGroup implements Word {
    /** Firms and other bodies that employ people. */
    EMPLOYERS,
    /** People who lead others, or shall. */
    MANAGERS,
    /** People who work in the region. */
    EMPLOYEES,
    /** Skilled workers wherever they are. */
    SKILLED_WORKERS,
    /** People in vocational training. */
    APPRENTICES,
    /** Children and young people at school. */
    PUPILS,
    /** Students of universities and colleges. */
    STUDENTS,
    /** People looking for work. */
    JOB_SEEKERS,
    /** People who have come from abroad. */
    NEWCOMERS,
    /** Skilled workers abroad who might come. */
    WORKERS_ABROAD,
    /** People from the region who live elsewhere. */
    RETURNEES,
    /** Bodies that train people. */
    TRAINING_PROVIDERS,
    /** Everybody in the region. */
    CITIZENS
}
