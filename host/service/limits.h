#pragma once

#include <chrono>
#include <cstddef>

/// The limits of PROTOCOL.md, section 6, beside those of the shapes (shapes/limits.h). Texts are counted in code
/// points. Together they keep every reply below the 1 MiB that a browser takes; tests/unit/service/reply_size_test.cpp
/// adds them up.
namespace serendip::service::limits {

inline constexpr std::size_t kClient = 100;
inline constexpr std::size_t kWords = 200;
inline constexpr std::size_t kCursor = 200;

inline constexpr int kProtocols = 1000000;

/// A chunk of an archive in base64 is a third longer and must fit into a message to the host.
inline constexpr std::size_t kArchiveName = 300;
inline constexpr int kArchiveBytes = 1 << 30;
inline constexpr std::size_t kArchiveChunk = 1 << 20;

inline constexpr std::size_t kSuggestRequests = 200;
inline constexpr std::size_t kObserveRequests = 50;
inline constexpr std::size_t kNearestNote = 200; ///< of a suggestion's `nearestNote`, and "…" behind it

inline constexpr int kSenderPage = 100;
inline constexpr int kSenderPageDefault = 50;
inline constexpr int kSearchPage = 50;
inline constexpr int kSearchPageDefault = 20;

/// 50 requests with the longest texts are 0.95 MB, and one page can be asked about with one `suggest`.
inline constexpr int kRequestsPage = 50;

/// 100 requests with the longest texts would be 1.8 MB, since JSON spends six bytes on a control character. So a page
/// of events ends early at this size; the rest of the budget is for the sender's own fields.
inline constexpr std::size_t kSenderPageBytes = 768 * 1024;
inline constexpr std::size_t kAliases = 50;

inline constexpr int kMonths = 1200;

inline constexpr int kExportPage = 1000;
inline constexpr std::size_t kExportPageBytes = 768 * 1024;

inline constexpr std::size_t kLedgerMonths = 600; ///< fifty years, at 300 bytes each

/// How long one page of a replay may work: a person waits, and so do the requests behind it.
inline constexpr std::chrono::milliseconds kReplayPage{150};

} // namespace serendip::service::limits
