package usher.knowledge.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /** The file of another article. */
  private static final Pattern OTHER = Pattern.compile("([a-z0-9][a-z0-9-]*)\\.md");

  /** Of a table; a screen reader would announce it as a heading without words. */
  private static final String EMPTY_HEADING = "<th></th>";

  private Markdown() {}

  /** Words without markup; raw HTML is left out. See {@link usher.knowledge.Article.Body} for the form. */
  static String plain(String markdown) {
    var rendered = PLAIN.render(PARSER.parse(markdown)).strip();
    return BETWEEN_CELLS.matcher(BEFORE_CELLS.matcher(rendered).replaceAll("")).replaceAll(" – ");
  }

  /** HTML in which raw HTML is escaped and links lead to web and mail addresses and other articles only. Headings begin at level 2: level 1 is the page's title.
   *  @param language of the other articles */
  static String html(String markdown, String language) {
    var document = PARSER.parse(markdown);
    document.accept(new LowerHeadings());
    document.accept(new ToPages(language));
    return HTML.render(document).replace(EMPTY_HEADING, "<td></td>");
  }

  /** Where links lead, as it was written, in their order. */
  static List<String> links(String markdown) {
    var links = new ArrayList<String>();
    PARSER.parse(markdown).accept(new AbstractVisitor() {
      @Override
      public void visit(Link link) {
        links.add(link.getDestination());
        visitChildren(link);
      }
    });
    return links;
  }

  /** Id of the article that a link leads to; empty when it leads elsewhere. */
  static Optional<String> article(String destination) {
    var named = OTHER.matcher(destination);
    return named.matches() ? Optional.of(named.group(1)) : Optional.empty();
  }

  private static final class LowerHeadings extends AbstractVisitor {
    @Override
    public void visit(Heading heading) {
      heading.setLevel(Math.max(2, heading.getLevel()));
      visitChildren(heading);
    }
  }

  /** From one article's file to the other's page. */
  private static final class ToPages extends AbstractVisitor {
    private final String language;

    ToPages(String language) {
      this.language = language;
    }

    @Override
    public void visit(Link link) {
      article(link.getDestination())
          .ifPresent(id -> link.setDestination("/articles/" + language + "/" + id));
      visitChildren(link);
    }
  }

  /** A link as its words and its address in brackets, one to another article as its words, an image as its description, raw HTML as nothing. */
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
      if (node instanceof Link link
          && !link.getDestination().isBlank()
          && article(link.getDestination()).isEmpty()) {
        context.getWriter().write(" (" + link.getDestination() + ")");
      }
    }
  }
}
