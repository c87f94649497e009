package org.dino4j.engine.schedule;

import java.util.Optional;
import org.dino4j.api.schedule.Schedule;
import org.dino4j.api.timeline.Length;
import org.dino4j.testkit.contract.ScheduleContract;
import org.junit.jupiter.api.Nested;

/** What each schedule that ships owes; a schedule is its own options. */
final class SchedulesContractTest {
  @Nested
  final class OfConstant extends Contract<ConstantSchedule> {
    @Override
    protected ConstantSchedule options() {
      return new ConstantSchedule(.1);
    }
  }

  @Nested
  final class OfCosine extends Contract<CosineSchedule> {
    @Override
    protected CosineSchedule options() {
      return new CosineSchedule(1, 0, Length.parse("2 epochs"), .1);
    }
  }

  @Nested
  final class OfDelayed extends Contract<DelayedSchedule> {
    @Override
    protected DelayedSchedule options() {
      return new DelayedSchedule(Length.steps(3), CosineSchedule.of(1, 0));
    }
  }

  @Nested
  final class OfRenewed extends Contract<RenewedSchedule> {
    @Override
    protected RenewedSchedule options() {
      return new RenewedSchedule(Length.steps(3), Length.steps(1), Optional.of(2L));
    }
  }

  @Nested
  final class OfWarmUp extends Contract<WarmUpSchedule> {
    @Override
    protected WarmUpSchedule options() {
      return new WarmUpSchedule(.04, .07, Length.parse("3 epochs"), WarmUpSchedule.By.EPOCH);
    }
  }

  private abstract static class Contract<S extends Record & Schedule> extends ScheduleContract {
    @Override
    protected abstract S options();

    @Override
    protected Schedule part() {
      return options();
    }
  }
}
