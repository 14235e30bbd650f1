package usher.bot.nlu.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import usher.bot.digest.Sha256;

/**
 * A sentence encoder of the site's own, in a folder as exports for ONNX lay it out: {@code model.onnx} (or {@code onnx/model.onnx}) and {@code tokenizer.json};
 * {@code 1_Pooling/config.json} and {@code config_sentence_transformers.json} where there are such.
 *
 * @param model the file of the model
 * @param tokenizer the file of the tokenizer
 * @param pooling the mean, unless the folder says otherwise
 * @param prompt what the encoder wants in front of each text; mostly empty
 */
record EncoderFolder(Path model, Path tokenizer, Pooling pooling, String prompt) {
  private static final int NAME_DIGITS = 12;

  /** Fails with {@link EncoderFault} when files are missing or say nothing that is understood. */
  static EncoderFolder of(Path folder) {
    var model = List.of(folder.resolve("model.onnx"), folder.resolve("onnx/model.onnx")).stream()
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(() -> missing(folder, "model.onnx"));
    var tokenizer = folder.resolve("tokenizer.json");
    if (!Files.isRegularFile(tokenizer)) {
      throw missing(folder, "tokenizer.json");
    }
    return new EncoderFolder(
        model,
        tokenizer,
        pooling(folder.resolve("1_Pooling/config.json")),
        prompt(folder.resolve("config_sentence_transformers.json")));
  }

  /** A name that changes with what is in the files, so that vectors made by another model are never taken for its own. */
  String name(String language) {
    try {
      var made = Sha256.of(Sha256.of(model) + Sha256.of(tokenizer) + pooling + prompt);
      return "mounted-%s-%s".formatted(language, made.substring(0, NAME_DIGITS));
    } catch (IOException fault) {
      throw new EncoderFault("the sentence encoder " + model + " cannot be read", fault);
    }
  }

  private static EncoderFault missing(Path folder, String file) {
    return new EncoderFault(
        "the sentence encoder in %s cannot be mounted: it has no file %s"
            .formatted(folder.toAbsolutePath(), file),
        "Put model.onnx and tokenizer.json of an encoder that was exported for ONNX into the folder, or take it out of usher.nlu.encoders.");
  }

  private static Pooling pooling(Path file) {
    if (!Files.exists(file)) {
      return Pooling.MEAN;
    }
    var config = json(file);
    if (config.path("pooling_mode_cls_token").asBoolean(false)) {
      return Pooling.FIRST;
    }
    if (config.path("pooling_mode_mean_tokens").asBoolean(false)) {
      return Pooling.MEAN;
    }
    throw new EncoderFault(
        file + " asks for another pooling than that of the first piece or the mean",
        "Mount an encoder that pools by pooling_mode_cls_token or pooling_mode_mean_tokens.");
  }

  private static String prompt(Path file) {
    if (!Files.exists(file)) {
      return "";
    }
    var config = json(file);
    var usual = config.path("default_prompt_name").asString("");
    return config.path("prompts").path(usual).asString("");
  }

  private static JsonNode json(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return JsonMapper.shared().readTree(in);
    } catch (IOException | JacksonException fault) {
      throw new EncoderFault(
          file + " cannot be read as JSON: " + fault.getMessage(),
          "Export the encoder again, or take the file away: the mean of the pieces is then taken.");
    }
  }
}
