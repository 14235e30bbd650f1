package usher.knowledge.library;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentNodeRendererContext;
import org.commonmark.renderer.text.TextContentRenderer;

/** An article's Markdown (CommonMark and tables) as plain text and as safe HTML. */
final class Markdown {
  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final TextContentRenderer PLAIN = TextContentRenderer.builder()
      .extensions(EXTENSIONS)
      .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
      .nodeRendererFactory(PlainNodes::new)
      .build();
  private static final HtmlRenderer HTML = HtmlRenderer.builder()
      .extensions(EXTENSIONS)
      .escapeHtml(true)
      .sanitizeUrls(true)
      .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
      .percentEncodeUrls(true)
      .build();

  /** As the renderer writes it; a pipe in a command has a space before it. */
  private static final Pattern BETWEEN_CELLS = Pattern.compile("(?<=\\S)\\| (?=\\S)");

  /** Where the first cell is empty. */
  private static final Pattern BEFORE_CELLS = Pattern.compile("(?m)^\\| *");

  private Markdown() {}

  /** Words without markup; raw HTML is left out. See {@link usher.knowledge.Article.Body} for the form. */
  static String plain(String markdown) {
    var rendered = PLAIN.render(PARSER.parse(markdown)).strip();
    return BETWEEN_CELLS.matcher(BEFORE_CELLS.matcher(rendered).replaceAll("")).replaceAll(" – ");
  }

  /** HTML in which raw HTML is escaped and links lead to web and mail addresses only. Headings begin at level 2: level 1 is the page's title. */
  static String html(String markdown) {
    var document = PARSER.parse(markdown);
    document.accept(new LowerHeadings());
    return HTML.render(document);
  }

  private static final class LowerHeadings extends AbstractVisitor {
    @Override
    public void visit(Heading heading) {
      heading.setLevel(Math.max(2, heading.getLevel()));
      visitChildren(heading);
    }
  }

  /** A link as its words and its address in brackets, an image as its description, raw HTML as nothing. */
  private record PlainNodes(TextContentNodeRendererContext context) implements NodeRenderer {
    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(Link.class, Image.class, HtmlInline.class, HtmlBlock.class);
    }

    @Override
    public void render(Node node) {
      if (node instanceof Link || node instanceof Image) {
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
          context.render(child);
        }
      }
      if (node instanceof Link link && !link.getDestination().isBlank()) {
        context.getWriter().write(" (" + link.getDestination() + ")");
      }
    }
  }
}
