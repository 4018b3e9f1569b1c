#include "history/time_place.h"

#include "domain/uuid.h"
#include "history/cursor.h"

#include <stdexcept>

namespace serendip::history {

TimePlace placeOf(const std::string& cursor) {
  const auto dot = cursor.find('.');
  auto uuid = dot == std::string::npos ? std::nullopt : Uuid::parse(cursor.substr(dot + 1));
  if (!uuid) {
    throw std::invalid_argument("not a cursor");
  }
  return {cursorNumbers(cursor.substr(0, dot), 1).front(), uuid->text()};
}

std::string cursorOf(const TimePlace& place) {
  return cursorText({place.at}) + "." + place.uuid;
}

} // namespace serendip::history
