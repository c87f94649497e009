package org.dino4j.recipes.train;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.dino4j.engine.train.StopRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns Ctrl-C, a request to terminate and the end of a terminal into a {@link StopRequest}; the
 * second one leaves at once. The end of the terminal does not count as one of the two: it is told
 * more than once, and together with others. Under {@code nohup} the machine leaves that signal
 * ignored.
 *
 * <p>A shutdown hook would not do: the machine holds its lock while hooks run, so a second Ctrl-C
 * could not get through. The signal classes of the JDK are no part of Java SE and are reached by
 * name; where they are missing, Ctrl-C ends the process as it always does.
 */
final class StopSignals implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StopSignals.class);
  private static final List<String> NAMES = List.of("INT", "TERM", "HUP");

  private final List<Runnable> restore = new ArrayList<>();
  private final StopRequest stop;

  private StopSignals(StopRequest stop) {
    this.stop = stop;
  }

  /**
   * Listens until closed.
   *
   * @param first is told when the first signal comes
   */
  static StopSignals to(StopRequest stop, Runnable first) {
    StopSignals signals = new StopSignals(stop);
    for (String name : NAMES) {
      try {
        signals.listen(name, number -> received(number, stop, first));
      } catch (ReflectiveOperationException | IllegalArgumentException e) {
        LOG.debug("no handler for SIG{}", name, e);
      }
    }
    return signals;
  }

  private static void received(int number, StopRequest stop, Runnable first) {
    if (stop.asked() && number == StopRequest.HANG_UP) {
      return;
    }
    if (stop.asked() && !stop.isHangUp()) {
      Runtime.getRuntime().halt(stop.exitCode());
    }
    stop.ask(number);
    first.run();
  }

  /** What the signals asked for. */
  StopRequest stop() {
    return stop;
  }

  /** What is done with the number of a signal. */
  private interface Receiver {
    void receive(int number);
  }

  private void listen(String name, Receiver receiver) throws ReflectiveOperationException {
    Class<?> type = Class.forName("sun.misc.Signal");
    Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
    Object signal = type.getConstructor(String.class).newInstance(name);
    Method handle = type.getMethod("handle", type, handlerType);
    Method number = type.getMethod("getNumber");
    Object handler =
        Proxy.newProxyInstance(
            StopSignals.class.getClassLoader(),
            new Class<?>[] {handlerType},
            (self, method, arguments) -> {
              if (method.getName().equals("handle")) {
                receiver.receive((int) number.invoke(arguments[0]));
              }
              return null;
            });
    Object before = call(handle, signal, handler);
    restore.add(
        () -> {
          try {
            call(handle, signal, before);
          } catch (ReflectiveOperationException e) {
            LOG.debug("handler for SIG{} not put back", name, e);
          }
        });
  }

  private static Object call(Method handle, Object signal, Object handler)
      throws ReflectiveOperationException {
    try {
      return handle.invoke(null, signal, handler);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException taken) {
        throw taken; // the machine was started with -Xrs, or uses the signal itself
      }
      throw e;
    }
  }

  @Override
  public void close() {
    restore.forEach(Runnable::run);
    restore.clear();
  }
}
