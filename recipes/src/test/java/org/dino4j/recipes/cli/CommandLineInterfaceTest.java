package org.dino4j.recipes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.train.NonFiniteException;
import org.dino4j.recipes.process.ExitCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class CommandLineInterfaceTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void runsTheNamedCommandWithItsWords() {
    int code =
        with(line ->
                line.getArgList().equals(List.of("a.json"))
                        && line.getOptionValue("set").equals("x=-1")
                    ? 42
                    : 1)
            .run("paint", "--set", "x=-1", "a.json");

    assertThat(code).isEqualTo(42);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pant|There is no command 'pant'. Did you mean 'paint'? Commands: paint. 'dino4j --help' says what they do.",
        "--hlep|There is no command '--hlep'. Commands: paint. 'dino4j --help' says what they do.",
        "paint|'paint' needs RECIPE [FOLDER]. Example: ./dino4j paint red",
        "paint a b c|'paint' does not know what to do with 'c'. Example: ./dino4j paint red",
        "paint a --sett b|'paint' does not know --sett. Did you mean '--set'? Options: --set, --help, --verbose. Example: ./dino4j paint red",
        "paint a --set|'paint' --set needs a value: change something. Example: ./dino4j paint red",
      })
  void explainsAWrongCommandLine(String words, String message) {
    assertThat(with(line -> 0).run(words.split(" "))).isEqualTo(2);
    assertThat(text(err)).isEqualTo(message + System.lineSeparator());
    assertThat(text(out)).isEmpty();
  }

  @Test
  void showsItsHelpWithoutACommand() {
    assertThat(with(line -> 0).run()).isEqualTo(2);
    assertThat(text(err)).contains("  paint   put colour on it\n").contains("130  interrupted");
  }

  @ParameterizedTest
  @EnumSource(Refusal.Kind.class)
  void namesEveryExitCode(Refusal.Kind kind) {
    with(line -> 0).run("--help");

    assertThat(text(out)).containsPattern("\n  " + ExitCodes.of(kind) + " +[a-z]");
  }

  @ParameterizedTest
  @CsvSource({"--help", "-h", "help"})
  void showsHelpWhenAsked(String word) {
    assertThat(with(line -> 0).run(word)).isZero();
    assertThat(text(out))
        .startsWith("dino4j trains vision models")
        .contains("paint   put colour on it");
  }

  @ParameterizedTest
  @CsvSource({"paint --help", "paint a -h", "help paint"})
  void showsTheHelpOfACommand(String words) {
    assertThat(with(line -> 1).run(words.split(" "))).isZero();
    assertThat(text(out))
        .isEqualTo(
            """
            put colour on it

            usage: dino4j paint RECIPE [FOLDER] [OPTIONS]

            Options
              --set PATH=VALUE   change something
              -h, --help         show this text
              --verbose          show more: stack traces, where the time of a start goes, what a recipe trains

            Example: ./dino4j paint red
            """);
  }

  @Test
  void endsARefusalWithItsMessageAndItsCode() {
    int code =
        with(line -> {
              throw new Refusal(Refusal.Kind.DATA, "no pictures in a.tar");
            })
            .run("paint", "a");

    assertThat(code).isEqualTo(4);
    assertThat(text(err)).isEqualTo("no pictures in a.tar" + System.lineSeparator());
  }

  @Test
  void showsWhereARefusalCameFromIfAsked() {
    with(line -> {
          throw new Refusal(Refusal.Kind.DATA, "no pictures in a.tar");
        })
        .run("paint", "a", "--verbose");

    assertThat(text(err)).contains("at " + CommandLineInterfaceTest.class.getName());
  }

  @Test
  void keepsTheStackTraceOfItsOwnFaultInAFile() throws IOException {
    int code =
        with(line -> {
              throw new IllegalStateException("the brush is gone");
            })
            .run("paint", "a");

    assertThat(code).isEqualTo(70);
    assertThat(text(err))
        .startsWith("dino4j: internal fault, java.lang.IllegalStateException: the brush is gone")
        .doesNotContain("\tat ");
    Matcher file = Pattern.compile("Please report it with (\\S+\\.log)").matcher(text(err));
    assertThat(file.find()).isTrue();
    Path log = Path.of(file.group(1));
    assertThat(Files.readString(log))
        .contains("dino4j paint a")
        .contains("\tat " + getClass().getName());
    Files.delete(log);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Java heap space|out of memory: Java's heap of ",
        "GC overhead limit exceeded|out of memory: Java's heap of ",
        "unable to create native thread|out of memory: unable to create native thread. Take a machine",
      })
  void memoryThatRanOutIsNobodysFaultHoweverDeepItLies(String reason, String said) {
    OutOfMemoryError error = new OutOfMemoryError(reason);
    List<RuntimeException> wrapped =
        List.of(
            new Refusal(Refusal.Kind.DATA, "a.png cannot be read", error),
            new CompletionException(new ExecutionException(error)));
    for (RuntimeException fault : wrapped) {
      int code =
          with(line -> {
                throw fault;
              })
              .run("paint", "a");
      assertThat(code).isEqualTo(10);
    }
    int code =
        with(line -> {
              throw error;
            })
            .run("paint", "a");

    assertThat(code).isEqualTo(10);
    assertThat(text(err).lines()).hasSize(3).allMatch(line -> line.startsWith(said));
    assertThat(text(err)).contains("lower --workers, train.batch").doesNotContain("fault");
  }

  @Test
  void memoryThatRanOutInAWorkerIsToldInTheWorkersWords() {
    OutOfMemoryError again = new OutOfMemoryError();
    again.initCause(new OutOfMemoryError("Java heap space"));
    int code =
        with(line -> {
              throw again;
            })
            .run("paint", "a");

    assertThat(code).isEqualTo(10);
    assertThat(text(err)).startsWith("out of memory: Java's heap of ");
  }

  @Test
  void aClassThatWasNotInitialisedForLackOfMemoryIsNoFaultOfOursEither() {
    NoClassDefFoundError later = new NoClassDefFoundError("Could not initialize class a.B");
    later.initCause(
        new ExceptionInInitializerError("Exception java.lang.OutOfMemoryError: Java heap space"));
    int code =
        with(line -> {
              throw later;
            })
            .run("paint", "a");

    assertThat(code).isEqualTo(10);
  }

  @Test
  void aStepThatIsNotFiniteIsNoFaultOfOursOutsideARunEither() {
    int code =
        with(line -> {
              throw NonFiniteException.written(List.of("a.b"), Map.of("learningRate", 3e38));
            })
            .run("paint", "a");

    assertThat(code).isEqualTo(9);
    assertThat(text(err)).contains("written and not finite: a.b", "learningRate=3.0E38");
  }

  @Test
  void blamesThePluginWhoseCodeAFaultPassedThrough() throws IOException {
    IllegalStateException fault = new IllegalStateException("no licence");
    fault.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement(
              "plugin acme-1.2.jar", null, null, "acme.Loss", "of", "Loss.java", 7)
        });
    int code =
        with(line -> {
              throw fault;
            })
            .run("paint", "a");

    assertThat(code).isEqualTo(6);
    Matcher said =
        Pattern.compile(
                "plugin acme-1\\.2\\.jar failed, java\\.lang\\.IllegalStateException: no licence\\R"
                    + "This is a mistake in acme-1\\.2\\.jar, not yours\\. Please report it to its author with (\\S+\\.log)\\R")
            .matcher(text(err));
    assertThat(said.matches()).as(text(err)).isTrue();
    Files.delete(Path.of(said.group(1)));
  }

  @Test
  void whatStandardOutputDidNotTakeIsAFailureOfACommandThatWentWell() {
    assertThat(with(full(), line -> 0).run("--help")).isEqualTo(74);
    assertThat(text(err))
        .startsWith("dino4j: standard output could not be written to its end: it is full, or was");
  }

  @Test
  void aCommandThatFailedKeepsItsCodeWhateverStandardOutputDoes() {
    CommandLineInterface painting =
        with(
            full(),
            line -> {
              throw new Refusal(Refusal.Kind.DATA, "no pictures in a.tar");
            });

    assertThat(painting.run("paint", "a")).isEqualTo(4);
  }

  @Test
  void aFaultsFileHoldsNothingThatATerminalObeys() throws IOException {
    with(line -> {
          throw new IllegalStateException("a\033[2J\u202eb");
        })
        .run("paint", "\033]0;x\007");

    assertThat(text(err)).contains("a\\u001b[2J\\u202eb").doesNotContain("\033", "\u202e");
    Matcher file = Pattern.compile("Please report it with (\\S+\\.log)").matcher(text(err));
    assertThat(file.find()).isTrue();
    Path log = Path.of(file.group(1));
    assertThat(log)
        .content()
        .contains("paint \\u001b]0;x\\u0007", "a\\u001b[2J\\u202eb")
        .doesNotContain("\033", "\u202e");
    Files.delete(log);
  }

  private CommandLineInterface with(ToIntFunction<CommandLine> action) {
    return with(out, action);
  }

  private CommandLineInterface with(OutputStream out, ToIntFunction<CommandLine> action) {
    return new CommandLineInterface(
        Set.of(new Paint(action)),
        new GivenCommand(),
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8)));
  }

  private static OutputStream full() {
    return new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        throw new IOException("No space left on device");
      }
    };
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private record Paint(ToIntFunction<CommandLine> action) implements Command {
    @Override
    public String name() {
      return "paint";
    }

    @Override
    public String summary() {
      return "put colour on it";
    }

    @Override
    public String arguments() {
      return "RECIPE [FOLDER]";
    }

    @Override
    public String example() {
      return "./dino4j paint red";
    }

    @Override
    public Options options() {
      return new Options()
          .addOption(
              Option.builder()
                  .longOpt("set")
                  .hasArg()
                  .argName("PATH=VALUE")
                  .desc("change something")
                  .get());
    }

    @Override
    public int run(CommandLine line) {
      return action.applyAsInt(line);
    }
  }
}
