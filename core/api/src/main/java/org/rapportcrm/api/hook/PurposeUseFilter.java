package org.rapportcrm.api.hook;

/**
 * Names what a plugin sends, or is about to send, for a consent purpose. Asked when somebody looks
 * at the purpose or wants to delete it; a purpose that is used is archived and never deleted.
 */
public interface PurposeUseFilter extends Filter<PurposeUse> {}
