package org.dino4j.api.method;

import org.dino4j.api.schedule.Schedule;

/**
 * A module whose parameters follow another's: {@code to = m * to + (1 - m) * from} after each
 * update. It starts equal. Parameters only: running statistics of batch norm are each network's
 * own.
 *
 * @param from path of the module that learns
 * @param to path of the module that follows
 * @param name how the momentum is logged, for example {@code teacherMomentum}
 * @param momentum m at each step
 */
public record Follower(String from, String to, String name, Schedule momentum) {}
