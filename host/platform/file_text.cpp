#include "platform/file_text.h"

#include "platform/opened_file.h"
#include "platform/reason.h"

namespace serendip::platform {

std::string fileText(const std::filesystem::path& file, std::uint64_t most) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(file, error)) {
    throw NotReadable(error ? reason(error) : "it is no file");
  }
  const auto opened = openFile(file);
  if (opened->size() > most) {
    throw NotReadable("it is larger than " + std::to_string(most >> 20U) + " MiB");
  }
  std::string text(opened->size(), '\0');
  std::size_t came = 0;
  while (const auto more = opened->readAt(came, std::span(text).subspan(came))) {
    came += more;
  }
  text.resize(came);
  return text;
}

} // namespace serendip::platform
