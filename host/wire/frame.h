#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// PROTOCOL.md, section 1.
namespace serendip::wire {

constexpr std::uint32_t kLargestMessage = 4U * 1024 * 1024;     ///< bytes towards the host
constexpr std::uint32_t kLargestBelievable = 64U * 1024 * 1024; ///< the most that Chromium sends
constexpr std::size_t kLargestReply = 1'048'576;                ///< bytes; one more and Chromium closes the port

/// Waits for at least one byte and returns how many it put into the span; 0 at the end.
using ByteSource = std::function<std::size_t(std::span<char>)>;

/// Writes everything; false when nobody reads any more.
using ByteSink = std::function<bool(std::string_view)>;

struct Message {
  std::string text;
};

/// Above kLargestMessage, but read to its end: the next message works.
struct TooLarge {
  std::uint32_t bytes;
  std::string beginning; ///< at most 4 KiB, enough for the `id`
};

/// A length above kLargestBelievable: the stream cannot be trusted any further.
struct Unbelievable {
  std::uint32_t bytes;
};

/// The input ended inside a frame.
struct CutOff {
  std::size_t had;    ///< bytes of the part that was being read
  std::size_t wanted; ///< 4 for a length
};

struct EndOfInput {};

using Frame = std::variant<Message, TooLarge, Unbelievable, CutOff, EndOfInput>;

/// Takes frames from a stream of bytes, however it is cut. Never holds more than one message and a fixed buffer,
/// whatever length is claimed.
class FrameReader {
public:
  explicit FrameReader(ByteSource source);

  /// Nothing more may be asked after Unbelievable, CutOff or EndOfInput.
  Frame next();

private:
  /// The next bytes, at most `most`, valid until the next call; empty at the end of input.
  std::string_view some(std::size_t most);
  std::string upTo(std::size_t bytes);
  Frame skip(std::uint32_t bytes);

  ByteSource source_;
  std::vector<char> buffer_;
  std::string_view unread_; ///< a part of buffer_
};

/// The frame round a reply of at most kLargestReply bytes.
std::string frame(std::string_view reply);

} // namespace serendip::wire
