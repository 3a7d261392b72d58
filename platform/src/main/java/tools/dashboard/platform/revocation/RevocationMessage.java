package tools.dashboard.platform.revocation;

import org.jspecify.annotations.Nullable;

/**
 * What goes over the channel. A message without a revocation is a heartbeat; {@code count} is how many revocations
 * this publisher has tried to publish, so that a heartbeat shows whether one before it was lost.
 *
 * @param publisher the publishing process, new with each start
 * @param count revocations of this publisher up to and including this message
 * @param leaving true in the last message of a graceful stop
 */
record RevocationMessage(
        String publisher, long count, @Nullable Revocation revocation, boolean leaving) {}
