#include "baselines/naive_bayes.h"
#include "baselines/plain_words.h"

#include <catch2/catch.hpp>

using bench::NaiveBayes;
using bench::plainWords;

TEST_CASE("an ordinary filter's words are runs of letters and digits in lower case") {
  CHECK(plainWords("Hi ANNA, 50% off: Größe!") == std::vector<std::string>{"hi", "anna", "50", "off", "größe"});
  CHECK(plainWords(" ,.- ").empty());
}

TEST_CASE("naive Bayes knows nothing before it was taught") {
  CHECK(NaiveBayes{}.probability(plainWords("free money")) == 0.5);
}

TEST_CASE("naive Bayes says what the textbook's formula says") {
  NaiveBayes bayes;
  bayes.learn(plainWords("free money free"), true);
  bayes.learn(plainWords("see you"), false);
  // Odds of "free": priors 2/2; (2 + 1) / (3 + 4) when unwanted, (0 + 1) / (2 + 4) when not.
  const double odds = (3.0 / 7) / (1.0 / 6);
  CHECK(bayes.probability(plainWords("free")) == Approx(odds / (1 + odds)));
  CHECK(bayes.probability(plainWords("see")) < 0.5);
  CHECK(bayes.probability(plainWords("never heard")) == 0.5);
}
