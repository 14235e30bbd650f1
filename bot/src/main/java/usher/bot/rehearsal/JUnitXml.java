package usher.bot.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** How the stories went, in the form that build servers read: a {@code testsuite} with a {@code testcase} for each script. */
final class JUnitXml {
  private JUnitXml() {}

  static void write(List<Rehearsal.Outcome> outcomes, Path file) {
    try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      suite(outcomes, xml);
      xml.writeEndDocument();
      xml.close();
    } catch (IOException e) {
      throw new UncheckedIOException("could not write " + file + ": " + e.getMessage(), e);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("could not write " + file, e);
    }
  }

  private static void suite(List<Rehearsal.Outcome> outcomes, XMLStreamWriter xml)
      throws XMLStreamException {
    var wrong = outcomes.stream().filter(outcome -> !outcome.right()).count();
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", "conversations");
    xml.writeAttribute("tests", Integer.toString(outcomes.size()));
    xml.writeAttribute("failures", Long.toString(wrong));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", "0");
    for (var outcome : outcomes) {
      story(outcome, xml);
    }
    xml.writeEndElement();
  }

  private static void story(Rehearsal.Outcome outcome, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", "conversations");
    xml.writeAttribute(
        "name", printable(outcome.script().name() + ": " + outcome.script().about()));
    xml.writeAttribute("time", String.format(Locale.ROOT, "%.3f", outcome.took().toNanos() / 1e9));
    if (!outcome.right()) {
      xml.writeStartElement("failure");
      xml.writeAttribute("message", printable(outcome.told().lines().findFirst().orElse("")));
      xml.writeCharacters(printable(outcome.told()));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  /** XML has no place for most control characters. */
  private static String printable(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "?");
  }
}
