package org.dino4j.report.tensorboard;

import java.util.Map;

/** Values of one step under their tags: numbers, a picture, a text. */
final class Summary {
  private static final int VALUE = 1;
  private static final int TAG = 1;
  private static final int SIMPLE_VALUE = 2;
  private static final int IMAGE = 4;
  private static final int TENSOR = 8;
  private static final int METADATA = 9;
  private static final int RGB = 3;
  private static final int STRING = 7;

  private final Message message = new Message();

  /** Numbers, each under {@code group/name}. */
  Summary numbers(String group, Map<String, Double> values) {
    values.forEach((name, value) -> number(group + "/" + name, value));
    return this;
  }

  Summary number(String tag, double value) {
    message.message(VALUE, new Message().text(TAG, tag).real(SIMPLE_VALUE, (float) value));
    return this;
  }

  Summary picture(String tag, Picture picture) {
    Message image =
        new Message()
            .number(1, picture.height())
            .number(2, picture.width())
            .number(3, RGB)
            .bytes(4, picture.png());
    message.message(VALUE, new Message().text(TAG, tag).message(IMAGE, image));
    return this;
  }

  /** A text in Markdown, shown by TensorBoard's text page. */
  Summary text(String tag, String words) {
    Message tensor = new Message().number(1, STRING).message(2, new Message()).text(8, words);
    Message metadata = new Message().message(1, new Message().text(1, "text"));
    message.message(
        VALUE, new Message().text(TAG, tag).message(TENSOR, tensor).message(METADATA, metadata));
    return this;
  }

  Message message() {
    return message;
  }
}
