// Zips made by hand, since what must be refused no proper writer makes. APPNOTE.TXT 6.3,
// sections 4.3.7, 4.3.12, 4.3.16.
#pragma once

#include <zlib.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

namespace serendip::archive {

struct ZipOptions {
  bool encrypted = false;   ///< says so, without being so
  std::uint16_t method = 8; ///< 8 deflated, 0 stored, any other is only claimed
};

namespace zip_parts {

inline std::string number(std::uint64_t value, int bytes) {
  std::string text;
  for (int i = 0; i < bytes; ++i) {
    text += static_cast<char>(value >> (8U * static_cast<unsigned>(i)) & 0xFFU);
  }
  return text;
}

inline std::string deflated(const std::string& content) {
  z_stream stream{};
  deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
  std::string packed(deflateBound(&stream, static_cast<uLong>(content.size())), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.data()));
  stream.avail_in = static_cast<uInt>(content.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

} // namespace zip_parts

/// A zip with those files, a path and its content each.
inline std::string zipOf(const std::vector<std::pair<std::string, std::string>>& files,
                         const ZipOptions& options = {}) {
  using zip_parts::number;
  std::string zip;
  std::string directory;
  for (const auto& [name, content] : files) {
    const auto packed = options.method == 8 ? zip_parts::deflated(content) : content;
    const auto checksum = crc32(0, reinterpret_cast<const Bytef*>(content.data()), static_cast<uInt>(content.size()));
    constexpr unsigned kUtf8Names = 0x800;
    const std::string facts = number(20, 2) + number(kUtf8Names | (options.encrypted ? 1U : 0U), 2) +
                              number(options.method, 2) + number(0, 2) + number(0x5C48, 2) + number(checksum, 4) +
                              number(packed.size(), 4) + number(content.size(), 4) + number(name.size(), 2) +
                              number(0, 2);
    directory += "PK\x01\x02" + number(20, 2) + facts + number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4) +
                 number(zip.size(), 4) + name;
    zip += "PK\x03\x04" + facts + name + packed;
  }
  const auto where = zip.size();
  zip += directory;
  zip += "PK\x05\x06" + number(0, 4) + number(files.size(), 2) + number(files.size(), 2) + number(directory.size(), 4) +
         number(where, 4) + number(0, 2);
  return zip;
}

inline void writeZip(const std::filesystem::path& path, const std::vector<std::pair<std::string, std::string>>& files,
                     const ZipOptions& options = {}) {
  std::ofstream(path, std::ios::binary) << zipOf(files, options);
}

} // namespace serendip::archive
