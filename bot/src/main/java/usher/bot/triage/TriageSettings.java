package usher.bot.triage;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Limits of triage. Distress is 0 to 1; starting values from retrieval.md section 5, to be set per desk from logged turns.
 *  @param sure confidence from which an intent is taken as meant; 0: as the desk's own examples suggest
 *  @param lost confidence below which an intent is not even offered; 0: as the desk's own examples suggest
 *  @param margin by how much the best must lead the second to be sure without asking; 0: as the desk's own examples suggest
 *  @param oneTurn distress of a single turn that calls for a person
 *  @param average average distress that calls for a person
 *  @param upset distress that counts as an upset turn; two of three call for a person
 *  @param unclearInARow unclear turns in a row that call for a person
 *  @param unclearInAll unclear turns in all that call for a person
 *  @param rest turns for which a person is not offered again after one was declined */
@ConfigurationProperties("usher.triage")
public record TriageSettings(
    @DefaultValue("0") double sure,
    @DefaultValue("0") double lost,
    @DefaultValue("0") double margin,
    @DefaultValue("0.85") double oneTurn,
    @DefaultValue("0.55") double average,
    @DefaultValue("0.6") double upset,
    @DefaultValue("2") int unclearInARow,
    @DefaultValue("3") int unclearInAll,
    @DefaultValue("3") int rest) {}
