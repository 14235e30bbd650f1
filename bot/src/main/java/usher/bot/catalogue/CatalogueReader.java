package usher.bot.catalogue;

import java.util.ArrayList;
import usher.bot.folder.DeskInfo;
import usher.bot.folder.DeskSource;
import usher.bot.folder.Problems;
import usher.bot.folder.YamlTree;

/** Reads {@code intents/} and {@code offerings/} into a catalogue. */
public final class CatalogueReader {
  /** Fewer examples than this are a mistake. The classifiers were measured with ten and more of each intent. */
  public static final int FEWEST_EXAMPLES = 10;

  private CatalogueReader() {}

  /** Always an answer, so that other files can be checked against it; only to be used when there are no problems. */
  public static Catalogue read(DeskSource source, DeskInfo desk, Problems problems) {
    var intents = new ArrayList<IntentCard>();
    var intentReader = new IntentReader(desk, FEWEST_EXAMPLES);
    for (var path : source.under("intents", ".yaml")) {
      intents.add(intentReader.read(YamlTree.read(source, path, problems)));
    }
    var offerings = new ArrayList<Offering>();
    var offeringReader = new OfferingReader(desk);
    for (var path : source.under("offerings", ".yaml")) {
      offerings.add(offeringReader.read(YamlTree.read(source, path, problems)));
    }
    var catalogue = new Catalogue(offerings, intents);
    CatalogueProblems.find(source, catalogue, problems);
    return catalogue;
  }
}
