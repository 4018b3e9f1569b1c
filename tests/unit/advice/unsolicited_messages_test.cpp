// Sixty invented short messages, half of them mass mail, to see that the shipped prior tells them apart before anything
// was learnt. They were written for this test, not collected; the rates they give are no forecast.
#include "sample_request.h"

#include <catch2/catch.hpp>

#include <array>

using namespace sample;

namespace {

constexpr auto kUnsolicited = std::to_array<const char*>({
    "You have been chosen! Your number won a £500 holiday voucher. To collect call 0901 555 0123 today. Ends 31/12.",
    "FREE ringtone of the week! Txt TONE to 80123 now. 150p per msg, reply STOP to end",
    "Last attempt to reach you: a parcel is waiting, confirm delivery at http://parcel-info.example/x1",
    "Lonely tonight? Girls in your area want to chat live. Text HOT to 69555, 18+ only",
    "Urgent notice: your account shows 640 unused points. Call 08701234567 to claim, code K52 expires 4 Nov",
    "Half price line rental plus 500 free minutes for existing customers. Call our team free on 0800 555 019",
    "Upgrade to a new camera phone for nothing! Reply YES and our agent will ring you. T&Cs apply",
    "Congratulations, you are this week's lucky winner of 1000 cash. Claim code 9931. Call now 09061112223",
    "Get cheap loans approved in minutes, no credit check. Visit www.quickmoney.example or txt LOAN to 84455",
    "We tried to contact you about your accident compensation. You may be entitled to 3,450 pounds. Reply CLAIM for "
    "free",
    "Win tickets to the cup final! Send GOAL to 85522. Entry 1.50 per text",
    "New games and wallpapers every day for 3 pounds a week. Text GET to 82211. To opt out send STOP",
    "Dear subscriber, you've been entered in our 2000 prize draw. Txt your name to 83300 to confirm",
    "Private! Your statement for 07700900123 shows bonus points not redeemed. Call 08715550198",
    "Only today: 50% off all shoes at the outlet, show this sms at the till. Unsubscribe at www.shoes.example",
    "Someone you know has a secret crush on you! Find out who: call 09050001234. Cost 1.50 a minute",
    "Hi its Kate, I'm bored, fancy a chat? Text me back on 69111 x",
    "Earn 300 a day working from home. No experience needed. Message us on telegram @fastprofit",
    "Your mobile has been awarded a Nokia with camera. Ring 0845 555 019 to arrange delivery",
    "Thank you for your order, 4.50 was charged to your bill. To cancel the subscription text NO to 81818",
    "Glückwunsch! Sie haben ein Handy gewonnen. Rufen Sie jetzt an: 0900 1234567",
    "Kostenlos testen: Klingeltöne für dein Handy. Sende TON an 33333. 2,99 Euro pro Woche",
    "Letzte Chance: 40% Rabatt nur heute auf alles. Jetzt bestellen unter www.schuhe.example",
    "Ihr Konto wurde gesperrt. Bestätigen Sie Ihre Daten sofort unter http://bank.example/login",
    "Sofortkredit ohne Schufa bis 10.000 Euro. Antworten Sie mit KREDIT",
    "Hello! I am agent Peter, you can invest in bitcoin with me and make profit every week. dm me",
    "PLEASE CALL 08712300220 QUOTING CLAIM CODE 22 TO RECEIVE YOUR PRIZE",
    "You will receive your free game shortly. To see more enter our site now",
    "As a valued customer, we are pleased to advise that you qualify for a bonus. Call 0870 555 777 from land line",
    "Wanna hear jokes? Get the funniest, delivered daily to your phone. Reply JOKE. 25p each",
});

constexpr auto kPersonal = std::to_array<const char*>({
    "ok see you at 7 then",
    "Sorry, I'll call later",
    "hey what are you doing tonight? we're going to the cinema",
    "I'm on the bus, will be home in half an hour",
    "Did you eat already? there's rice in the fridge",
    "lol that was so funny, tell me more tomorrow",
    "Can you pick up milk and bread on your way back please",
    "Happy birthday!! hope you have a great day, love you",
    "I don't know what he said but she was really upset",
    "u free tmr? wan go lunch at the new place",
    "My phone died, just got your message now. Are you still there?",
    "Yup",
    "haha no la, i was sleeping",
    "Mum says dinner is at 6 so don't be late",
    "I think I left my keys at your house, can u check?",
    "The exam was ok, second question was hard. How was yours?",
    "Nothing much, watching tv and feeling a bit sick",
    "wat time u finish work? i wait for u at the station",
    "I will send you the money on friday, is that alright?",
    "Good morning my love, did you sleep well? I miss you so much",
    "Where are you? I'm outside",
    "He told me to text you his number but I lost it",
    "Please call me when you get this, it's about dad",
    "Cool, what's your address again? I'm driving from town",
    "Not sure yet, maybe we stay in tonight because of the rain",
    "Thanks for the lift yesterday, you're a star",
    "oh no! hope she gets better soon. give her a hug from me",
    "I've got a meeting at 3 but can ring u after that",
    "Just finished work, so tired. gonna take a bath and sleep",
    "Do you want to come with us to the beach on sunday? bring your brother too",
    "Ich bin gleich da, wartet bitte kurz",
    "Kommst du morgen mit ins Kino? Ich hab schon Karten",
    "Haha ja genau, das hat er wirklich gesagt",
    "Bin noch auf der Arbeit, wird später heute",
    "Mama fragt ob du am Sonntag zum Essen kommst",
    "Gute Nacht, schlaf gut und bis morgen",
    "Hast du den Schlüssel gefunden? Ich such schon überall",
    "I bought the tickets, they were 20 pounds each. you can pay me back whenever",
    "Is the 10.45 train cancelled? the board says nothing",
    "k, give me 5 mins",
    "My new number is 07700 900 456, save it. Anna x",
    "Free at 4? we could go for a run before class",
    "You won the bet, I owe you a beer :)",
    "Don't forget to claim the expenses for your trip, Jo asked me twice",
});

double unwanted(const char* note) {
  static const Model shipped;
  const auto probable = shipped.assess(withNote(note), {}).probable;
  return probable.pitch + probable.unwelcome;
}

} // namespace

TEST_CASE("the shipped prior ranks mass mail above what people write to people they know", "[advice]") {
  double inOrder = 0;
  for (const auto* const mail : kUnsolicited) {
    for (const auto* const message : kPersonal) {
      inOrder += unwanted(mail) > unwanted(message) ? 1 : 0;
    }
  }
  CHECK(inOrder / static_cast<double>(kUnsolicited.size() * kPersonal.size()) > 0.97);
}

TEST_CASE("the shipped prior takes hardly any personal message for a pitch", "[advice]") {
  CHECK(std::ranges::count_if(kPersonal, [](const char* note) { return unwanted(note) > 0.5; }) <= 2);
  CHECK(std::ranges::count_if(kUnsolicited, [](const char* note) { return unwanted(note) > 0.5; }) >=
        std::ssize(kUnsolicited) * 3 / 4);
}
