package com.acme.vision.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.DataSource;
import org.dino4j.testkit.contract.DataSourceContract;
import org.junit.jupiter.api.Test;

final class OutlinesTest extends DataSourceContract {
  @Override
  protected OutlinesOptions options() {
    return new OutlinesOptions(12, 16, 3);
  }

  @Override
  protected DataSource part() {
    return new Outlines(options());
  }

  @Test
  void anotherSeedDrawsOtherPictures() throws Exception {
    try (DataSet one = part().open();
        DataSet other = new Outlines(new OutlinesOptions(12, 16, 4)).open()) {
      assertThat(other.read(0).image().pixels()).isNotEqualTo(one.read(0).image().pixels());
    }
  }
}
