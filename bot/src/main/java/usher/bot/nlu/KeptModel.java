package usher.bot.nlu;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import usher.bot.nlu.embedding.Vectors;
import usher.bot.nlu.intents.IntentModel;
import usher.bot.nlu.intents.TrainingExample;

/** The model that a desk learnt at an earlier start, in its data folder. It only ever saves time: one that was made from other examples, or cannot be read, is made anew,
 * and a folder that cannot be written to is told and left alone. */
public final class KeptModel {
  private static final Logger LOG = LoggerFactory.getLogger(KeptModel.class);

  private final Path file;

  /** @param data the desk's data folder */
  public KeptModel(Path data) {
    this.file = data.resolve("nlu").resolve("intents.model");
  }

  Optional<IntentModel> find(List<TrainingExample> examples, double foreignShare, Vectors vectors) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (var in = new BufferedInputStream(Files.newInputStream(file))) {
      return Optional.of(IntentModel.read(in))
          .filter(model -> model.madeFrom(examples, foreignShare, vectors));
    } catch (IOException unreadable) {
      LOG.warn("{} cannot be read and is made anew: {}", file, unreadable.getMessage());
      return Optional.empty();
    }
  }

  /** Whole or not at all: another file takes the place of the one before. */
  void keep(IntentModel model) {
    try {
      Files.createDirectories(file.getParent());
      var fresh = Files.createTempFile(file.getParent(), "intents", ".tmp");
      try (var out = new BufferedOutputStream(Files.newOutputStream(fresh))) {
        model.write(out);
      }
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException fault) {
      LOG.warn(
          "what was learnt cannot be kept in {} and is learnt again at the next start: {}",
          file,
          fault.getMessage());
    }
  }
}
