package org.dino4j.tensorflow.contract;

import java.util.List;
import java.util.Optional;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.NoOptions;
import org.dino4j.api.part.Part;
import org.dino4j.api.part.Setting;
import org.dino4j.testkit.contract.PartContract;

/** Parts that do nothing, whose options or objections are broken. */
class Parts extends PartContract<Part> {
  @Override
  protected Record options() {
    return new Sound(.5, List.of(1, 2), Optional.of("a"));
  }

  @Override
  protected Part part() {
    return new Part() {};
  }

  record Sound(
      @Doc("a share") @Default("0.5") double share,
      @Doc("whole numbers") List<Integer> numbers,
      @Doc("a name") Optional<String> name) {
    Sound {
      numbers = List.copyOf(numbers);
    }
  }

  record Halved(@Doc("a share") double share) {
    Halved {
      share = share / 2;
    }
  }

  record Shared(@Doc("whole numbers") List<Integer> numbers) {}

  record Undocumented(double share) {}

  record Unquoted(@Doc("a name") @Default("mlp") String name) {}

  record Unreadable(@Doc("anything") Object anything) {}

  /** Changes its values each time it is made. */
  static final class ChangesItsValues extends Parts {
    @Override
    protected Record options() {
      return new Halved(1);
    }
  }

  /** Keeps the list that it was handed. */
  static final class KeepsAList extends Parts {
    @Override
    protected Record options() {
      return new Shared(List.of(1));
    }
  }

  /** Does not say what an option means. */
  static final class SaysNothing extends Parts {
    @Override
    protected Record options() {
      return new Undocumented(1);
    }
  }

  /** Has a default that is not JSON. */
  static final class DefaultIsNoJson extends Parts {
    @Override
    protected Record options() {
      return new Unquoted("mlp");
    }
  }

  /** Has an option that no recipe can hold. */
  static final class NoRecipeHoldsIt extends Parts {
    @Override
    protected Record options() {
      return new Unreadable("anything");
    }
  }

  /** Throws where it is asked what it objects to. */
  static final class Throws extends Parts {
    @Override
    protected Part part() {
      return new Part() {
        @Override
        public List<String> objections(Setting setting) {
          return List.of(setting.inputs().groups().get(1).name());
        }
      };
    }
  }

  /** Objects with one word. */
  static final class OneWord extends Parts {
    @Override
    protected Record options() {
      return new NoOptions();
    }

    @Override
    protected Part part() {
      return new Part() {
        @Override
        public List<String> objections(Setting setting) {
          return List.of("unsupported");
        }
      };
    }
  }
}
