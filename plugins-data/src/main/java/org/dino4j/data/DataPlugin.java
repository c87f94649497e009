package org.dino4j.data;

import static org.dino4j.api.plugin.Components.components;

import com.google.inject.Module;
import org.dino4j.api.plugin.Plugin;
import org.dino4j.data.cutouts.PosedCutouts;
import org.dino4j.data.cutouts.PosedCutoutsOptions;
import org.dino4j.data.reduce.Reduced;
import org.dino4j.data.reduce.ReducedOptions;
import org.dino4j.data.source.CsvList;
import org.dino4j.data.source.CsvOptions;
import org.dino4j.data.source.Idx;
import org.dino4j.data.source.IdxOptions;
import org.dino4j.data.source.ImageFolder;
import org.dino4j.data.source.ImageFolderOptions;
import org.dino4j.data.source.TarArchives;
import org.dino4j.data.source.TarOptions;
import org.dino4j.data.views.CenterCropOptions;
import org.dino4j.data.views.CenterCropView;
import org.dino4j.data.views.MultiCrop;
import org.dino4j.data.views.MultiCropOptions;
import org.dino4j.data.views.WholeOptions;
import org.dino4j.data.views.WholeView;

/** Sources of pictures and policies that cut views of them. */
public final class DataPlugin implements Plugin {
  @Override
  public String name() {
    return "plugins-data";
  }

  @Override
  public Module module() {
    return binder ->
        components(binder)
            .dataSource("image-folder", ImageFolderOptions.class, ImageFolder.class)
            .dataSource("csv", CsvOptions.class, CsvList.class)
            .dataSource("tar", TarOptions.class, TarArchives.class)
            .dataSource("idx", IdxOptions.class, Idx.class)
            .dataSource("reduced", ReducedOptions.class, Reduced.class)
            .dataSource("posed-cutouts", PosedCutoutsOptions.class, PosedCutouts.class)
            .viewPolicy("multi-crop", MultiCropOptions.class, MultiCrop.class)
            .viewPolicy("center-crop", CenterCropOptions.class, CenterCropView.class)
            .viewPolicy("whole", WholeOptions.class, WholeView.class);
  }
}
