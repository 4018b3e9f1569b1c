#include "wire/base64.h"

#include <catch2/catch.hpp>

#include <string>

using serendip::wire::readBase64;

namespace {

constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// RFC 4648, section 4, written down bit by bit.
std::string base64(std::string_view bytes) {
  std::string bits;
  for (const char byte : bytes) {
    for (int bit = 7; bit >= 0; --bit) {
      bits += (static_cast<unsigned char>(byte) >> bit & 1) != 0 ? '1' : '0';
    }
  }
  bits.resize((bits.size() + 5) / 6 * 6, '0');
  std::string text;
  for (std::size_t at = 0; at < bits.size(); at += 6) {
    text += kAlphabet[std::stoul(bits.substr(at, 6), nullptr, 2)];
  }
  text.resize((text.size() + 3) / 4 * 4, '=');
  return text;
}

} // namespace

TEST_CASE("the texts of RFC 4648 are read") {
  CHECK(readBase64("") == "");
  CHECK(readBase64("Zg==") == "f");
  CHECK(readBase64("Zm8=") == "fo");
  CHECK(readBase64("Zm9v") == "foo");
  CHECK(readBase64("Zm9vYg==") == "foob");
  CHECK(readBase64("Zm9vYmE=") == "fooba");
  CHECK(readBase64("Zm9vYmFy") == "foobar");
}

TEST_CASE("bytes of every value and every length come back as they were") {
  std::string bytes;
  for (int i = 0; i < 600; ++i) {
    CHECK(readBase64(base64(bytes)) == bytes);
    bytes += static_cast<char>(i * 7);
  }
}

TEST_CASE("what is no base64 with padding is nothing") {
  for (const char* text : {"Z", "Zg", "Zm8", "Zg=", "Zm9vY", "=", "==", "====", "Z===", "Zg==Zg==", "Zm=v", "Zm9v\n",
                           "Zm9 ", "Zm-v", "Zm_v", "Zm9\xFF", "Zm9v=", " Zm9", "Zm\t9"}) {
    INFO(text);
    CHECK_FALSE(readBase64(text));
  }
  CHECK_FALSE(readBase64(std::string_view("Zm\0v", 4)));
}

TEST_CASE("bits that the padding leaves over must be zero, so that a text stands for its bytes alone") {
  for (const char* text : {"Zh==", "Zv==", "Zm9=", "Zm+="}) {
    INFO(text);
    CHECK_FALSE(readBase64(text));
  }
}
