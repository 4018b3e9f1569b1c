#include "archive/import_context.h"

#include "archive/profile_address.h"

#include <functional>

namespace serendip::archive {

std::size_t noteMark(const SenderKey& other, bool received, std::string_view note) {
  std::string mark = textOf(other);
  mark += received ? "\nreceived\n" : "\nsent\n";
  mark += note;
  return std::hash<std::string>{}(mark);
}

} // namespace serendip::archive
