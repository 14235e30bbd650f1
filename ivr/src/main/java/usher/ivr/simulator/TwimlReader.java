package usher.ivr.simulator;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads TwiML as strictly as the provider: well-formed, a Response, verbs it knows in places where they may stand. */
final class TwimlReader {
  private static final Set<String> VERBS = Set.of(
      "Say",
      "Play",
      "Pause",
      "Gather",
      "Redirect",
      "Enqueue",
      "Dial",
      "Record",
      "Hangup",
      "Leave",
      "Reject");
  private static final Set<String> IN_GATHER = Set.of("Say", "Play", "Pause");
  private static final Set<String> IN_DIAL = Set.of("Number", "Client", "Queue");

  private TwimlReader() {}

  /** The verbs in order; fails with {@link ProviderError} 12100 when the document cannot be used. */
  static List<Verb> read(String document) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      var root = builder.parse(new InputSource(new StringReader(document))).getDocumentElement();
      return verbs(root);
    } catch (SAXException | IOException | ParserConfigurationException broken) {
      throw new ProviderError(12100, "document parse failure: " + broken.getMessage(), broken);
    }
  }

  private static List<Verb> verbs(Element root) {
    if (!root.getTagName().equals("Response")) {
      throw new ProviderError(12100, "the root is " + root.getTagName() + ", not Response");
    }
    var verbs = children(root);
    verbs.forEach(verb -> require(VERBS, verb, "Response"));
    for (var verb : verbs) {
      if (verb.name().equals("Gather")) {
        verb.children().forEach(nested -> require(IN_GATHER, nested, "Gather"));
      } else if (verb.name().equals("Dial")) {
        verb.children().forEach(nested -> require(IN_DIAL, nested, "Dial"));
      }
    }
    return verbs;
  }

  private static void require(Set<String> allowed, Verb verb, String where) {
    if (!allowed.contains(verb.name())) {
      throw new ProviderError(12200, verb.name() + " may not stand in " + where);
    }
  }

  private static List<Verb> children(Element element) {
    var verbs = new ArrayList<Verb>();
    for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        verbs.add(verb(child));
      }
    }
    return verbs;
  }

  private static Verb verb(Element element) {
    var attributes = new LinkedHashMap<String, String>();
    for (var i = 0; i < element.getAttributes().getLength(); i++) {
      var attribute = element.getAttributes().item(i);
      attributes.put(attribute.getNodeName(), attribute.getNodeValue());
    }
    return new Verb(element.getTagName(), attributes, text(element), children(element));
  }

  /** Digits and letters that are spelled stand apart, as a voice says them; a break is a space. */
  private static String text(Node element) {
    var text = new StringBuilder();
    for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      switch (node.getNodeType()) {
        case Node.TEXT_NODE, Node.CDATA_SECTION_NODE -> text.append(node.getNodeValue());
        case Node.ELEMENT_NODE -> text.append(spelled(node));
        default -> text.append("");
      }
    }
    return text.toString().replaceAll("\\s+", " ").strip();
  }

  private static String spelled(Node node) {
    return switch (node.getNodeName()) {
      case "say-as" -> " " + String.join(" ", node.getTextContent().split("")) + " ";
      case "break" -> " ";
      default -> text(node);
    };
  }
}
