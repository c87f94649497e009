package org.dino4j.data.source;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps the files open that were read last, so that a set of any number of archives stays within
 * what a process may hold open. For any number of threads.
 */
final class OpenFiles implements AutoCloseable {
  private static final int MOST = 16;
  private static final float USUAL_LOAD = 0.75f;

  private final Map<Path, Held> held = new LinkedHashMap<>(MOST, USUAL_LOAD, true);

  /** What is done with an open file. */
  interface Use<T> {
    T with(FileChannel channel) throws IOException;
  }

  private static final class Held {
    private final FileChannel channel;
    private int users;

    Held(FileChannel channel) {
      this.channel = channel;
    }
  }

  <T> T with(Path path, Use<T> use) throws IOException {
    while (true) {
      Held file = take(path);
      try {
        return use.with(file.channel);
      } catch (ClosedChannelException e) {
        // A channel is closed under all when one of its readers is interrupted.
        if (Thread.currentThread().isInterrupted()) {
          throw e;
        }
      } finally {
        giveBack(file);
      }
    }
  }

  private synchronized Held take(Path path) throws IOException {
    Held file = held.get(path);
    if (file == null || !file.channel.isOpen()) {
      file = new Held(FileChannel.open(path, StandardOpenOption.READ));
      held.put(path, file);
    }
    file.users++;
    closeSpare();
    return file;
  }

  private synchronized void giveBack(Held file) throws IOException {
    file.users--;
    closeSpare();
  }

  /** The one that was read longest ago first; none that is being read. */
  private void closeSpare() throws IOException {
    Iterator<Held> oldest = held.values().iterator();
    while (held.size() > MOST && oldest.hasNext()) {
      Held file = oldest.next();
      if (file.users == 0) {
        oldest.remove();
        file.channel.close();
      }
    }
  }

  synchronized int count() {
    return held.size();
  }

  @Override
  public synchronized void close() throws IOException {
    for (Held file : held.values()) {
      file.channel.close();
    }
    held.clear();
  }
}
