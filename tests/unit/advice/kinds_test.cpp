// Which kind of request a text is, by the weights that the program carries. How well it does so on texts of authors
// whom training did not see is measured by scripts/bench kinds.
#include "advice/kinds/classify.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>

using namespace serendip::advice;

namespace {

std::string_view kindOfNote(std::string_view note) {
  const auto probable = softmax(readText(builtInKindWeights(), note, Field::note).logits);
  return kKindWords.at(static_cast<std::size_t>(std::ranges::max_element(probable) - probable.begin()));
}

bool knowsLanguage(std::string_view text, Field field = Field::note) {
  return readText(builtInKindWeights(), text, field).languageKnown;
}

std::vector<std::byte> bytesOf(std::string_view text) {
  std::vector<std::byte> bytes;
  std::ranges::transform(text, std::back_inserter(bytes), [](char one) { return std::byte(one); });
  return bytes;
}

} // namespace

TEST_CASE("plain notes of each kind are told apart") {
  CHECK(kindOfNote("We met at the harbour festival in Kiel last June, you lent me your umbrella.") == "met");
  CHECK(kindOfNote("Your article about bridges changed how I teach statics. Thank you!") == "reader");
  CHECK(kindOfNote("I have an opening for a Rust developer at my client in Bremen, permanent role, 80k.") ==
        "recruiter");
  CHECK(kindOfNote("I'm a third-year student and would love your advice on my thesis.") == "seeker");
  CHECK(kindOfNote("We help agencies book 30 more demos a month. Worth a quick call on Thursday?") == "seller");
  CHECK(kindOfNote("Earn 300 USD daily with our crypto trading signals, message me on Telegram.") == "scheme");
  CHECK(kindOfNote("Your account will be closed. Log in here to confirm your password.") == "phishing");
  CHECK(kindOfNote("You are so beautiful, I would love to get to know you better my dear.") == "advance");
  CHECK(kindOfNote("Ich bin Werkstudentin und suche eine Betreuerin für meine Masterarbeit.") == "seeker");
  CHECK(kindOfNote("Wir bieten Suchmaschinenoptimierung für den Mittelstand, darf ich ein Angebot schicken?") ==
        "seller");
}

TEST_CASE("of a text in a language that nobody taught nothing is said") {
  for (const auto* note :
       {"Szia, láttam a profilodat és szívesen felvenném veled a kapcsolatot.",
        "Hej, jag såg ditt föredrag i Göteborg förra veckan och vill gärna ha kontakt.",
        "Halo, saya melihat profil Anda dan ingin terhubung karena kita bekerja di bidang yang sama.",
        "Здравствуйте, увидел ваш профиль и хотел бы добавить вас в сеть контактов.",
        "你好,我看到了你的资料,希望能和你建立联系。", "Xin chào, tôi thấy hồ sơ của bạn và muốn kết nối."}) {
    INFO(note);
    CHECK_FALSE(knowsLanguage(note));
    const auto logits = readText(builtInKindWeights(), note, Field::note).logits;
    CHECK(std::ranges::all_of(logits, [](double logit) { return logit == 0; }));
  }
  for (const auto* note :
       {"Hi, I came across your profile.", "Hallo, ich bin auf dein Profil gestoßen.", "Bonjour, j'ai vu votre profil.",
        "Hola, he visto tu perfil.", "Ciao, ho visto il tuo profilo.", "Olá, vi o seu perfil.",
        "Hoi, ik zag je profiel.", "Dzień dobry, widziałem Pana profil.", "Merhaba, profilinizi gördüm."}) {
    INFO(note);
    CHECK(knowsLanguage(note));
  }
  CHECK(knowsLanguage("Geschäftsführer Metallbau GmbH", Field::headline));
  CHECK_FALSE(knowsLanguage("Szoftverfejlesztő a Nagyvállalatnál", Field::headline));
}

TEST_CASE("texts without a word, and endless ones, are read without harm") {
  CHECK_FALSE(knowsLanguage(""));
  CHECK_FALSE(knowsLanguage(" \n\t"));
  CHECK_FALSE(knowsLanguage("\xff\xfe\x80"));
  readText(builtInKindWeights(), "🚀🚀🚀💰", Field::note);
  readText(builtInKindWeights(), "***|||***", Field::headline);
  readText(builtInKindWeights(), "مرحبا، أود التواصل معك", Field::note);
  std::string endless;
  for (int i = 0; i < 10'000; ++i) {
    endless += i % 7 == 0 ? ' ' : 'a';
  }
  const auto probable = softmax(readText(builtInKindWeights(), endless, Field::note).logits);
  CHECK(std::accumulate(probable.begin(), probable.end(), 0.0) == Approx(1));
}

TEST_CASE("case, accents, digits and the form of an apostrophe change nothing") {
  const auto logits = [](std::string_view note) { return readText(builtInKindWeights(), note, Field::note).logits; };
  CHECK(logits("Don’t miss 15 % off, Größe 42") == logits("DON'T MISS 27 % OFF, grosse 99"));
}

TEST_CASE("what speaks for a kind is quoted as it stands in the text") {
  const std::string note = "Hi Ada, loved your post. Could I book 15 minutes to show how we 3x your pipeline?";
  const auto quotes = evidence(builtInKindWeights(), note, Field::note, Kind::seller);
  REQUIRE_FALSE(quotes.empty());
  CHECK(quotes.size() <= 3);
  for (const auto& quote : quotes) {
    INFO(quote);
    CHECK(note.find(quote) != std::string::npos);
  }
  CHECK(evidence(builtInKindWeights(), "", Field::note, Kind::seller).empty());
}

TEST_CASE("what are no weights is refused") {
  CHECK_THROWS_AS(KindWeights(std::span<const std::byte>{}), KindWeightsError);
  auto bytes = bytesOf("srdkind1");
  bytes.resize(KindWeights::kHeaderBytes + 64);
  bytes[8] = std::byte{2}; // says two buckets and has one
  CHECK_THROWS_WITH(KindWeights(bytes), Catch::Contains("320 bytes"));
  bytes[8] = std::byte{1};
  const KindWeights weights(bytes);
  CHECK(weights.find(1) == nullptr);
}
