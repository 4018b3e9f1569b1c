#include "wire/frame.h"

#include "wire/byte_stream.h"

#include <catch2/catch.hpp>

using namespace serendip::wire;

namespace {

const std::vector<std::string> kTexts{R"({"id":1})", "", R"({"name":"Zoë"})"};

std::string threeFrames() {
  return frame(kTexts[0]) + frame(kTexts[1]) + frame(kTexts[2]);
}

std::vector<std::string> texts(ByteSource source) {
  FrameReader reader(std::move(source));
  Frame last;
  auto all = messages(reader, last);
  REQUIRE(std::holds_alternative<EndOfInput>(last));
  return all;
}

/// A stream of any length that costs no memory: `bytes` times 'x' after the prefix.
ByteSource manyBytes(std::string prefix, std::size_t bytes, std::string after, std::size_t* largestRead) {
  return [=, stream = inParts({std::move(prefix)}), rest = bytes,
          tail = inParts({std::move(after)})](std::span<char> into) mutable -> std::size_t {
    *largestRead = std::max(*largestRead, into.size());
    if (const std::size_t count = stream(into)) {
      return count;
    }
    const std::size_t count = std::min(rest, into.size());
    std::fill_n(into.begin(), count, 'x');
    rest -= count;
    return count > 0 ? count : tail(into);
  };
}

} // namespace

TEST_CASE("frames are read from a stream that is cut at any byte") {
  const std::string bytes = threeFrames();
  for (std::size_t cut = 0; cut <= bytes.size(); ++cut) {
    CHECK(texts(inParts({bytes.substr(0, cut), bytes.substr(cut)})) == kTexts);
  }
}

TEST_CASE("frames are read when one byte comes at a time") {
  std::vector<std::string> parts;
  for (const char byte : threeFrames()) {
    parts.emplace_back(1, byte);
  }
  CHECK(texts(inParts(parts)) == kTexts);
}

TEST_CASE("several frames in one read all arrive") {
  CHECK(texts(inOnePart(threeFrames())) == kTexts);
}

TEST_CASE("an input that ends at any byte inside a frame is cut off there") {
  const std::string bytes = frame(R"({"id":1})");
  for (std::size_t end = 1; end < bytes.size(); ++end) {
    FrameReader reader(inOnePart(bytes.substr(0, end)));
    const Frame last = reader.next();
    REQUIRE(std::holds_alternative<CutOff>(last));
    const auto cut = std::get<CutOff>(last);
    CHECK(cut.had == (end < 4 ? end : end - 4));
    CHECK(cut.wanted == (end < 4 ? 4 : bytes.size() - 4));
  }
}

TEST_CASE("an input that ends at once is an end and no fault") {
  FrameReader reader(inOnePart(""));
  CHECK(std::holds_alternative<EndOfInput>(reader.next()));
}

TEST_CASE("messages of 0 and 1 byte and of exactly the limit are messages") {
  for (const std::size_t bytes : {std::size_t{0}, std::size_t{1}, std::size_t{kLargestMessage}}) {
    const std::string text(bytes, 'x');
    CHECK(texts(inOnePart(lengthPrefix(static_cast<std::uint32_t>(bytes)) + text)) == std::vector{text});
  }
}

TEST_CASE("a message above the limit is drained and the next one is read") {
  for (const std::uint32_t bytes : {kLargestMessage + 1, kLargestBelievable}) {
    std::size_t largestRead = 0;
    FrameReader reader(manyBytes(lengthPrefix(bytes), bytes, frame("next"), &largestRead));
    const Frame refused = reader.next();
    REQUIRE(std::holds_alternative<TooLarge>(refused));
    CHECK(std::get<TooLarge>(refused).bytes == bytes);
    CHECK(std::get<TooLarge>(refused).beginning == std::string(4096, 'x'));
    const Frame next = reader.next();
    REQUIRE(std::holds_alternative<Message>(next));
    CHECK(std::get<Message>(next).text == "next");
    CHECK(largestRead <= 64 * 1024);
  }
}

TEST_CASE("a message above the limit that ends too early is cut off") {
  for (const std::size_t sent : {std::size_t{0}, std::size_t{100}, std::size_t{1000000}}) {
    std::size_t largestRead = 0;
    FrameReader reader(manyBytes(lengthPrefix(kLargestMessage + 1), sent, "", &largestRead));
    const Frame last = reader.next();
    REQUIRE(std::holds_alternative<CutOff>(last));
    CHECK(std::get<CutOff>(last).had == sent);
  }
}

TEST_CASE("a length that no browser sends is not believed") {
  for (const std::uint32_t bytes : {kLargestBelievable + 1, 0x80000000U, 0xFFFFFFFFU}) {
    FrameReader reader(inOnePart(lengthPrefix(bytes) + "some"));
    const Frame frame = reader.next();
    REQUIRE(std::holds_alternative<Unbelievable>(frame));
    CHECK(std::get<Unbelievable>(frame).bytes == bytes);
  }
}

TEST_CASE("what was framed is read back") {
  const std::string reply(kLargestReply, 'r');
  CHECK(texts(inOnePart(frame(reply))) == std::vector{reply});
}
