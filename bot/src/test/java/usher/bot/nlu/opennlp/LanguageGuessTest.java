package usher.bot.nlu.opennlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import usher.bot.conversation.Language;

class LanguageGuessTest {
  private final LanguageGuess guess = new LanguageGuess();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|I forgot my password|en",
        "zh|I forgot my password|en",
        "en|我忘记密码了|zh",
        "en|VPN 连不上|zh",
        "zh|VPN|zh",
        "zh|ok|zh",
        "en|ok|en",
        "zh|17-0042-6|zh",
        "en|好|zh",
        "en|Guten Tag, ich habe leider mein Passwort vergessen und komme nicht mehr hinein|de",
        "en|Bonjour, je ne peux plus ouvrir ma session depuis ce matin|fr",
        "en|パスワードを忘れました|ja",
        "en|비밀번호를 잊어버렸어요|ko",
        "zh|Я забыл свой пароль и не могу войти в систему|ru",
        "en|Ich brauche Hilfe|de",
        "en|Was ist mit meinem Konto?|de",
        "zh|Ich habe mein Passwort vergessen|de",
        "en|J'ai oublié mon mot de passe|fr",
        "en|He olvidado mi contraseña|es",
        "en|Necesito ayuda por favor|es",
        "en|Esqueci a minha senha|pt",
        "en|Ho dimenticato la password|it",
        "en|Забыл пароль|ru",
        "en|نسيت كلمة المرور|ar",
        "en|मैं अपना पासवर्ड भूल गया|hi",
        "en|the die is cast in the old lab|en",
        "en|outlook calendar sync failing teams|en",
        "en|printer paper jam building twelve|en",
        "en|purple monkey dishwasher|en",
        "en|flob wibble zonk|en",
        "en|asdf qwer zxcv uiop hjkl asdf qwer|en",
        "en|wifi kaputt|en",
        "en|😀😀😀|en",
        "en|Anna Weber|en"
      })
  void tellsTheLanguageOfAMessage(String soFar, String text, String language) {
    assertThat(guess.guess(text, new Language(soFar))).isEqualTo(new Language(language));
  }
}
