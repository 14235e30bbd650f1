package usher.bot.selfhelp.actions;

import java.util.Map;
import reactor.core.publisher.Mono;
import usher.bot.selfhelp.Action;
import usher.bot.selfhelp.ActionOutcome;
import usher.bot.selfhelp.ShortMemory;

/** Reserves a car at a site for a day, then opens the record of the booking. Of the last car, one of two bookings gets it. */
public final class BookCar implements Action {
  private final ShortMemory memory;
  private final Stock stock;
  private final OpenRecord record;

  /** Port: how many there are at all. */
  @FunctionalInterface
  public interface Stock {
    /** 0 for what nobody has. */
    int of(String item, String site);
  }

  public BookCar(ShortMemory memory, Stock stock, OpenRecord record) {
    this.memory = memory;
    this.stock = stock;
    this.record = record;
  }

  @Override
  public String name() {
    return "book-car";
  }

  @Override
  public Repeat repeat() {
    return Repeat.BY_KEY;
  }

  @Override
  public Mono<ActionOutcome> act(Call call) {
    var site = call.arguments().getOrDefault("site", "");
    return memory
        .reserve(key("car", site), call.soFar().id() + "/" + call.key(), stock.of("car", site))
        .flatMap(reserved ->
            reserved ? record.act(call) : Mono.just(new ActionOutcome.Refused("stock")));
  }

  /** Where reservations of an item at a site are counted. */
  public static String key(String item, String site) {
    return "usher:stock:%s:%s".formatted(item, site);
  }
}
