package usher.bot.nlu.details;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import usher.bot.conversation.Detail;
import usher.bot.conversation.Detail.Kind;

class SlotFinderTest {
  /** A Monday. */
  private static final ZonedDateTime NOW =
      ZonedDateTime.of(2026, 11, 23, 9, 30, 0, 0, ZoneId.of("Europe/Berlin"));

  private final SlotFinder finder = new SlotFinder(
      List.of(
          new Choice("main", List.of("Main campus", "主校区")),
          new Choice("north", List.of("North campus", "north", "北校区")),
          new Choice("it", List.of("IT"))),
      "DE");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tomorrow please|2026-11-24",
        "the day after tomorrow|2026-11-25",
        "on Friday|2026-11-27",
        "next Friday|2026-12-04",
        "Monday works|2026-11-30",
        "in two weeks|2026-12-07",
        "3 days from now|2026-11-26",
        "on the 5th|2026-12-05",
        "December 24th|2026-12-24",
        "24 Dec 2027|2027-12-24",
        "the first of January|2027-01-01",
        "2026-12-01|2026-12-01",
        "24.12.2026|2026-12-24",
        "am 24.12. bitte|2026-12-24",
        "3/12/2026|2026-12-03",
        "明天|2026-11-24",
        "后天可以吗|2026-11-25",
        "大后天|2026-11-26",
        "下周五|2026-12-04",
        "周五|2026-11-27",
        "星期一|2026-11-30",
        "十二月二十四日|2026-12-24",
        "2027年1月5号|2027-01-05",
        "三天后|2026-11-26",
        "两周后|2026-12-07",
        "下个月三号|2026-12-03"
      })
  void findsDates(String text, String date) {
    assertThat(values(text, Kind.DATE)).containsExactly(date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "at 14:30|14:30",
        "at half past three|03:30",
        "quarter to eight|07:45",
        "3pm|15:00",
        "3:15 p.m.|15:15",
        "7 o'clock in the evening|19:00",
        "at noon|12:00",
        "at nine|09:00",
        "seven thirty am|07:30",
        "下午三点半|15:30",
        "早上9点|09:00",
        "晚上八点一刻|20:15",
        "14:30可以|14:30",
        "中午十二点|12:00"
      })
  void findsTimes(String text, String time) {
    assertThat(values(text, Kind.TIME)).containsExactly(time);
  }

  @Test
  void findsBothEndsOfASpan() {
    assertThat(values("Can I have it from 9 to 11?", Kind.TIME)).containsExactly("09:00", "11:00");
  }

  @Test
  void takesARecordNumberWithASlipForNoPhone() {
    assertThat(values("my number is 17-0042-1", Kind.PHONE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tomorrow at 3pm|2026-11-24T15:00",
        "Friday, 14:30|2026-11-27T14:30",
        "at nine on December 1st|2026-12-01T09:00",
        "明天下午三点|2026-11-24T15:00",
        "12月1号早上9点半|2026-12-01T09:30",
        "in two hours|2026-11-23T11:30",
        "半小时后|2026-11-23T10:00",
        "right now|2026-11-23T09:30"
      })
  void findsDatesWithTimes(String text, String moment) {
    assertThat(values(text, Kind.DATE_TIME)).containsExactly(moment);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "for two hours|PT2H",
        "an hour and a half|PT1H30M",
        "half an hour|PT30M",
        "2 weeks|P14D",
        "1 day 3 hours|P1DT3H",
        "90 minutes|PT90M",
        "两个小时|PT2H",
        "一个半小时|PT1H30M",
        "三天|P3D",
        "半小时|PT30M"
      })
  void findsDurations(String text, String duration) {
    assertThat(values(text, Kind.DURATION)).containsExactly(duration);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "twenty one|21",
        "one hundred and five people|105",
        "3.5|3.5",
        "minus four|-4",
        "12,500|12500",
        "two thousand and twenty six|2026",
        "one seven double oh four|17004",
        "二十一个|21",
        "两千零五|2005",
        "一百二|120",
        "25万6千|256000",
        "三点五|3.5"
      })
  void findsNumbers(String text, String number) {
    assertThat(values(text, Kind.NUMBER)).containsExactly(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"this one please", "one of these", "等一下", "我们一起去", "no one came"})
  void takesNoIdleOneForANumber(String text) {
    assertThat(values(text, Kind.NUMBER)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "three and a half|3.5",
        "-1 4/5|-1.8",
        "two lakh|200000",
        "1 out of four|0.25",
        "about 10 k of them|10000",
        "nought point five|0.5",
        "three hundred and two|302",
        "two dozen|24",
        "1.5 million|1500000",
        "½ of it|0.5",
        "3e4|30000",
        "two fifths|0.4",
        "12 345 678|12345678",
        "a hundred and twenty thousand and one|120001",
        "7万5千4百|75400",
        "四万万|400000000",
        "一百 五 十 二|152",
        "两千 四 百 五|2450",
        "五十打|600",
        "一百零几万|1000000",
        "500余万|5000000",
        "三千 八百 九十六 萬 四千 九百 六十五|38964965",
        "四百 点 五|400.5",
        "负六点六|-6.6",
        "负一又二分之一|-1.5",
        "16分之5|0.3125",
        "百三|130"
      })
  void findsQuantitiesAsTheyAreSaid(String text, String number) {
    assertThat(values(text, Kind.NUMBER)).containsExactly(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"room B204", "a third time", "a 180ml cup", "1.2.3", "half", "四川", "登陆部队", "味道十足"})
  void takesNoPartOfAnotherWordForANumber(String text) {
    assertThat(values(text, Kind.NUMBER)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "it is 10.0.0.7, I think|10.0.0.7",
        "server 08.8.08.8 is down|8.8.8.8",
        "2001:DB8:0:0:0:0:0:1 does not answer|2001:db8::1",
        "我的IP是192.168.1.20|192.168.1.20"
      })
  void findsAddressesOfMachines(String text, String address) {
    assertThat(values(text, Kind.IP)).containsExactly(address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"300.1.1.1", "1.2.3.4.5", "12:30", "version 1.2.3"})
  void takesOtherDottedNumbersForNoAddress(String text) {
    assertThat(values(text, Kind.IP)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "see https://uni.example.org/a?b=1.|https://uni.example.org/a?b=1",
        "I went to library.org/loans and got lost|library.org/loans",
        "打不开http://www.uni.edu.cn/邮箱|http://www.uni.edu.cn/",
        "http://localhost:8080/admin gives 404|http://localhost:8080/admin"
      })
  void findsAddressesOfPages(String text, String address) {
    assertThat(values(text, Kind.URL)).containsExactly(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"at 7.am", "open report.zip", "li@uni.example.org", "I am tired.So tired", "a.b"})
  void findsNoPageInWhatIsNone(String text) {
    assertThat(values(text, Kind.URL)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "call me at 0176 12345678|+4917612345678",
        "+49 30 901820 is my number|+4930901820",
        "+86 138 0013 8000|+8613800138000",
        "我的电话是0176-12345678|+4917612345678",
        "010 6552 9988|+861065529988",
        "我的电话是010-65529988|+861065529988",
        "0571 8765 4321|+4957187654321",
        "138 0013 8000|+8613800138000",
        "+44 161 496 0000 ext 123|+441614960000;ext=123",
        "my phone number is 000 111 82-2100|000111822100",
        "我的电话号码是12345678|+4912345678",
        "Phone +49 30 901820 04/21/2026|+4930901820",
        "oh one seven six one two three four five six seven eight|+4917612345678"
      })
  void findsPhones(String text, String phone) {
    assertThat(values(text, Kind.PHONE)).containsExactly(phone);
  }

  @ParameterizedTest
  @ValueSource(strings = {"my student number is 12345678", "card number 12345678", "工号12345678"})
  void takesOtherNumbersForNoPhone(String text) {
    assertThat(values(text, Kind.PHONE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "write to Anna.Weber@Uni.example please|anna.weber@uni.example",
        "我的邮箱是li.ming@uni.example。|li.ming@uni.example",
        "anna dot weber at uni dot example|anna.weber@uni.example"
      })
  void findsEmails(String text, String email) {
    assertThat(values(text, Kind.EMAIL)).containsExactly(email);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a..b@uni.example", "@carol", "j@129.126.118.1"})
  void findsNoEmailInWhatIsNone(String text) {
    assertThat(values(text, Kind.EMAIL)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "my ticket is 17-0042-0|17-0042-0",
        "17 0042 0|17-0042-0",
        "one seven zero zero four two zero|17-0042-0",
        "ticket 1700420|17-0042-0",
        "工单号一七零零四二零|17-0042-0"
      })
  void findsRecordNumbers(String text, String number) {
    String right = number.substring(0, 8) + checkDigit("170042");

    assertThat(values(
            text.replaceAll("0$", checkDigit("170042"))
                .replaceAll("zero$", word())
                .replaceAll("零$", chineseWord()),
            Kind.RECORD_NUMBER))
        .containsExactly(right);
  }

  @Test
  void refusesARecordNumberWhoseCheckDigitIsWrong() {
    int wrong = (Integer.parseInt(checkDigit("170042")) + 1) % 10;

    assertThat(values("17-0042-" + wrong, Kind.RECORD_NUMBER)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"at the Main Campus|main", "north|north", "main campsu|main", "我在北校区|north"})
  void findsChoicesAlsoWithASlip(String text, String id) {
    assertThat(values(text, Kind.CHOICE)).containsExactly(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"it is raining", "the maintenance"})
  void leavesOrdinaryWordsAlone(String text) {
    assertThat(values(text, Kind.CHOICE)).doesNotContain("main");
  }

  @Test
  void tellsWhereADetailWasFound() {
    var details = finder.find("Please call me on Friday", NOW);

    assertThat(details).containsExactly(new Detail(Kind.DATE, "Friday", "2026-11-27", 18));
  }

  @Test
  void keepsPlacesBehindNumbersInWords() {
    var details = finder.find("Twenty one people, North Campus", NOW);

    assertThat(details)
        .containsExactly(
            new Detail(Kind.NUMBER, "Twenty one", "21", 0),
            new Detail(Kind.CHOICE, "North Campus", "north", 19));
  }

  private List<String> values(String text, Kind kind) {
    return finder.find(text, NOW).stream()
        .filter(d -> d.kind() == kind)
        .map(Detail::value)
        .toList();
  }

  /** ISO 7064 MOD 11,10, written down a second time. */
  private static String checkDigit(String digits) {
    int product = 10;
    for (char c : digits.toCharArray()) {
      int sum = (c - '0' + product) % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return Integer.toString((11 - product) % 10);
  }

  private static String word() {
    return List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
        .get(Integer.parseInt(checkDigit("170042")));
  }

  private static String chineseWord() {
    return "零一二三四五六七八九".substring(Integer.parseInt(checkDigit("170042"))).substring(0, 1);
  }
}
