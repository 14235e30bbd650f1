package usher.bot.desk;

import java.util.Optional;
import usher.bot.catalogue.IntentCard;
import usher.bot.communication.Names;
import usher.bot.communication.Text;
import usher.bot.conversation.Language;
import usher.bot.folder.Localised;
import usher.bot.inquiry.IntentId;
import usher.bot.inquiry.OfferingId;

/** What the desk's files call things. */
public final class DeskNames implements Names {
  private final DeskFolder desk;
  private final Today today;

  public DeskNames(DeskFolder desk, Today today) {
    this.desk = desk;
    this.today = today;
  }

  /** Of a desk whose days are all alike. */
  public DeskNames(DeskFolder desk) {
    this(desk, new Today(Today.Daily.of(desk)));
  }

  @Override
  public Optional<String> name(String kind, String id, Language language) {
    return switch (kind) {
      case "offering" ->
        desk.catalogue()
            .offering(new OfferingId(id))
            .map(offering -> offering.title().in(language));
      case "intent" ->
        desk.catalogue().intent(new IntentId(id)).map(intent -> intent.title().in(language));
      case "elsewhere" ->
        desk.catalogue()
            .intent(new IntentId(id))
            .map(IntentCard::elsewhere)
            .map(told -> told.written().in(language));
      case "elsewhere-spoken" ->
        desk.catalogue()
            .intent(new IntentId(id))
            .map(IntentCard::elsewhere)
            .map(told -> told.spoken().in(language));
      case "site" ->
        Optional.ofNullable(desk.info().sites().get(id)).map(site -> site.in(language));
      case "service" ->
        Optional.ofNullable(desk.info().services().get(id)).map(service -> service.in(language));
      case "outage" -> today.outages().find(id).map(outage -> outage.text().in(language));
      case "queue" -> today.teams().ofQueue(id).map(team -> team.name().in(language));
      case "desk" -> desk(id).map(words -> words.in(language));
      case "choice" -> choice(id, language);
      case "step" -> desk.texts().find("guide/" + id, language).map(Text::web);
      default -> Optional.empty();
    };
  }

  /** {@code @desk/name}, {@code @desk/emergency}, {@code @desk/privacy}, {@code @desk/greeting}. */
  private Optional<Localised> desk(String what) {
    var notices = desk.info().notices();
    return switch (what) {
      case "name" -> Optional.of(desk.info().name());
      case "emergency" -> Optional.of(notices.emergency());
      case "privacy" -> Optional.of(notices.privacy());
      case "greeting" -> Optional.of(notices.greeting());
      default -> Optional.empty();
    };
  }

  private Optional<String> choice(String path, Language language) {
    var parts = path.split("\\.", 3);
    return parts.length < 3
        ? Optional.empty()
        : Optional.ofNullable(desk.flowsByOffering().get(new OfferingId(parts[0])))
            .flatMap(flow -> flow.slot(parts[1]))
            .flatMap(slot -> slot.option(parts[2]))
            .map(option -> option.label(language));
  }
}
