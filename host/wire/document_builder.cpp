#include "wire/document_builder.h"

#include "wire/json_text.h"

#include <string_view>
#include <utility>

namespace serendip::wire {
namespace {

/// The library's messages quote the text; only which message it is may be used, and that stands before the quotation.
std::string problemOf(std::size_t position, std::string_view message) {
  message = message.substr(0, message.find("; last read"));
  const auto says = [message](std::string_view words) { return message.find(words) != std::string_view::npos; };
  const std::string where = " at byte " + std::to_string(position);
  if (says("ill-formed UTF-8")) {
    return "it is not UTF-8" + where;
  }
  if (says("surrogate")) {
    return "a lone surrogate stands" + where;
  }
  if (says("unexpected end of input") || says("missing closing quote")) {
    return "it ends too early" + where;
  }
  if (says("number overflow")) {
    return "a number is too large";
  }
  return "it is not JSON" + where;
}

} // namespace

nlohmann::json* DocumentBuilder::place(nlohmann::json value) {
  if (open_.empty()) {
    document_ = std::move(value);
    return &document_;
  }
  nlohmann::json& container = *open_.back();
  if (container.is_array()) {
    container.push_back(std::move(value));
    return &container.back();
  }
  *member_ = std::move(value);
  return member_;
}

bool DocumentBuilder::put(nlohmann::json value) {
  const nlohmann::json* placed = place(std::move(value));
  if (std::exchange(ofId_, false) && isRequestId(*placed)) {
    id_ = *placed;
  }
  return true;
}

bool DocumentBuilder::open(nlohmann::json container) {
  if (open_.size() == kDeepest) {
    problem_ = "it is nested more than " + std::to_string(kDeepest) + " levels deep";
    return false;
  }
  open_.push_back(place(std::move(container)));
  ofId_ = false;
  return true;
}

bool DocumentBuilder::close() {
  open_.pop_back();
  return true;
}

/// Which of two values counts differs from reader to reader, so whoever sends both may mean to have something
/// overlooked.
bool DocumentBuilder::key(string_t& name) {
  const auto [member, isNew] = open_.back()->emplace(std::move(name), nullptr);
  if (!isNew) {
    problem_ = "an object has two members of the same name";
    return false;
  }
  member_ = &*member;
  ofId_ = open_.size() == 1 && member.key() == "id";
  return true;
}

bool DocumentBuilder::parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& reason) {
  problem_ = problemOf(position, reason.what());
  return false;
}

} // namespace serendip::wire
