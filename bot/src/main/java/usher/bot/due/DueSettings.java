package usher.bot.due;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How what is due is run.
 *  @param lease how long a partition stays with a node that gives no sign of life; shorter than a turn's lease, so that the partition has a new node before
 *      the turn is to be taken over
 *  @param look how often each partition is looked at when nothing wakes it; what a look sees coming sooner is looked for at its moment
 *  @param limit time for one delivery
 *  @param patience time for a timer to be heard, or a lost turn to be finished
 *  @param firstWait before a failed delivery is tried again; doubled with each failure
 *  @param longestWait between two tries
 *  @param batch at most so many of a kind at one look */
@ConfigurationProperties("usher.due")
public record DueSettings(
    @DefaultValue("3s") Duration lease,
    @DefaultValue("1s") Duration look,
    @DefaultValue("5s") Duration limit,
    @DefaultValue("60s") Duration patience,
    @DefaultValue("1s") Duration firstWait,
    @DefaultValue("60s") Duration longestWait,
    @DefaultValue("100") int batch) {
  Duration waitAfter(long tries) {
    var doubled = firstWait.multipliedBy(1L << Math.min(tries, 16));
    return doubled.compareTo(longestWait) < 0 ? doubled : longestWait;
  }
}
