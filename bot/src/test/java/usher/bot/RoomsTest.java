package usher.bot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The four sentences of the design's section 2, kept true. */
@AnalyzeClasses(
    packages = "usher",
    importOptions = {ImportOption.DoNotIncludeTests.class, RoomsTest.WithoutTestJars.class})
class RoomsTest {
  private static final String[] DECIDING = {
    "usher.bot.validation",
    "usher.bot.triage",
    "usher.bot.dialogue",
    "usher.bot.catalogue",
    "usher.bot.inquiry",
    "usher.bot.nlu"
  };
  private static final String[] NOUNS = {
    "usher.bot.conversation..", "usher.bot.inquiry..", "usher.bot.channel"
  };
  private static final String[] VERBS = {
    "usher.bot.turn..",
    "usher.bot.nlu..",
    "usher.bot.validation..",
    "usher.bot.triage..",
    "usher.bot.dialogue..",
    "usher.bot.selfhelp..",
    "usher.bot.relay..",
    "usher.bot.communication..",
    "usher.bot.improvement.."
  };

  // 1. Nouns below, verbs above, turn on top; the rooms form no circle.

  @ArchTest
  static final ArchRule roomsFormNoCircle =
      slices().matching("usher.bot.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule nounsKnowNoVerbs = noClasses()
      .that()
      .resideInAnyPackage(NOUNS)
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage(VERBS);

  @ArchTest
  static final ArchRule turnIsOnTop = noClasses()
      .that()
      .resideOutsideOfPackages("usher.bot.turn..", "usher.bot")
      .should()
      .dependOnClassesThat()
      .resideInAPackage("usher.bot.turn..");

  // 2. Packages that decide contain no Reactor and no Redis; Spring appears there only in
  // ...Configuration and ...Settings.

  @ArchTest
  static final ArchRule decidingIsPlain = noClasses()
      .that()
      .resideInAnyPackage(DECIDING)
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("reactor..", "io.lettuce..", "org.reactivestreams..");

  @ArchTest
  static final ArchRule decidingKnowsNoSpring = noClasses()
      .that()
      .resideInAnyPackage(DECIDING)
      .and()
      .haveSimpleNameNotEndingWith("Configuration")
      .and()
      .haveSimpleNameNotEndingWith("Settings")
      .should()
      .dependOnClassesThat()
      .resideInAPackage("org.springframework..");

  // 3. Only three rooms know a library; whoever rehearses conversations plays the telephone
  // company.

  @ArchTest
  static final ArchRule onlySelfhelpKnowsKnowledge =
      onlyRoomThatKnows("usher.knowledge..", "usher.bot.selfhelp..");

  @ArchTest
  static final ArchRule onlyRelayKnowsHandoff =
      onlyRoomThatKnows("usher.handoff..", "usher.bot.relay..");

  @ArchTest
  static final ArchRule onlyVoiceKnowsIvr =
      onlyRoomThatKnows("usher.ivr..", "usher.bot.channel.voice..", "usher.bot.rehearsal..");

  // 4. The libraries know neither each other nor bot; channels do not know each other; nobody calls
  // block().

  @ArchTest
  static final ArchRule librariesKnowOnlyThemselves =
      slices().matching("usher.(knowledge|handoff|ivr)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule librariesDoNotKnowTheBot = noClasses()
      .that()
      .resideInAnyPackage("usher.knowledge..", "usher.handoff..", "usher.ivr..")
      .should()
      .dependOnClassesThat()
      .resideInAPackage("usher.bot..");

  @ArchTest
  static final ArchRule channelsDoNotKnowEachOther =
      slices().matching("usher.bot.channel.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule nobodyBlocks = noClasses().should().callMethodWhere(blocks());

  private static ArchRule onlyRoomThatKnows(String library, String... rooms) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(rooms)
        .and()
        .resideOutsideOfPackage(library)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }

  private static DescribedPredicate<JavaCall<?>> blocks() {
    return DescribedPredicate.describe(
        "block()", call -> isReactor(call.getTargetOwner()) && call.getName().startsWith("block"));
  }

  /** In a build of everything the tests of the libraries lie in jars, too. */
  static final class WithoutTestJars implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  private static boolean isReactor(JavaClass owner) {
    return owner.getPackageName().startsWith("reactor.core.publisher");
  }
}
