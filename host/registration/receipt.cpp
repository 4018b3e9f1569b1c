#include "registration/receipt.h"

#include "platform/directories.h"
#include "platform/file_text.h"
#include "shapes/excerpt.h"
#include "shapes/fields.h"
#include "wire/error.h"
#include "wire/json_text.h"

#include <algorithm>

namespace serendip::registration {
namespace {

using nlohmann::json;
using shapes::Field;
using shapes::Fields;

constexpr std::size_t kMost = 1000;
constexpr std::size_t kLongestPath = 4096;
constexpr std::size_t kLongestItemText = 20000;
constexpr std::uint64_t kLargestFile = 16U << 20U;
constexpr const char* kFileName = "registrations.json";

std::string word(Item::Kind kind) {
  switch (kind) {
  case Item::Kind::manifest:
    return "manifest";
  case Item::Kind::starter:
    return "starter";
  case Item::Kind::registry:
    return "registry";
  }
  return "manifest";
}

Item::Kind kindOf(std::string_view text) {
  if (text == "starter") {
    return Item::Kind::starter;
  }
  return text == "registry" ? Item::Kind::registry : Item::Kind::manifest;
}

std::vector<std::string> texts(const Field& field, std::size_t longest) {
  std::vector<std::string> result;
  for (const auto& element : shapes::elements(field, 0, kMost)) {
    result.push_back(shapes::text(element, longest));
  }
  return result;
}

Receipt::Entry entry(const Field& field) {
  const Fields fields(field, {"kind", "where", "text", "formerTexts", "program", "browsers"});
  return {{kindOf(shapes::oneOf(fields.required("kind"), {"manifest", "starter", "registry"})),
           shapes::text(fields.required("where"), kLongestPath, shapes::Empty::refused),
           shapes::text(fields.required("text"), kLongestItemText),
           shapes::text(fields.required("program"), kLongestPath), texts(fields.required("browsers"), kLongestPath)},
          texts(fields.required("formerTexts"), kLongestItemText)};
}

Receipt understood(const json& value) {
  const Fields fields({value, ""}, {"entries", "folders", "extensionIds"});
  Receipt receipt{
      {}, texts(fields.required("folders"), kLongestPath), texts(fields.required("extensionIds"), kLongestPath)};
  for (const auto& element : shapes::elements(fields.required("entries"), 0, kMost)) {
    receipt.entries.push_back(entry(element));
  }
  return receipt;
}

[[noreturn]] void refuse(const std::filesystem::path& file, const std::string& problem) {
  throw Refused("The receipt of what was registered, " + shapes::validUtf8(file.string()) + ", " + problem +
                ". Move it away, then remove the manifests called serendip.host.json by hand or register again.");
}

std::string receiptText(const std::filesystem::path& file) {
  try {
    return platform::fileText(file, kLargestFile);
  } catch (const platform::NotReadable& problem) {
    refuse(file, "cannot be read (" + std::string(problem.what()) + ")");
  }
}

} // namespace

bool Receipt::Entry::isOurs(const std::string& text) const {
  return item.text == text || std::ranges::count(formerTexts, text) > 0;
}

const Receipt::Entry* Receipt::find(const std::string& where) const {
  const auto found = std::ranges::find_if(entries, [&](const Entry& entry) { return entry.item.where == where; });
  return found == entries.end() ? nullptr : &*found;
}

std::filesystem::path userReceipt() {
  return platform::dataDirectory() / kFileName;
}

std::filesystem::path systemReceipt() {
  return std::filesystem::path("/var/lib/serendip") / kFileName;
}

Receipt readReceipt(const std::filesystem::path& file) {
  std::error_code unreadable;
  if (!std::filesystem::exists(file, unreadable) && !unreadable) {
    return {};
  }
  const auto read = wire::readJson(receiptText(file));
  if (const auto* fault = std::get_if<wire::Unreadable>(&read)) {
    refuse(file, "is not understood (" + fault->problem + ")");
  }
  try {
    return understood(std::get<json>(read));
  } catch (const wire::Error& error) {
    refuse(file, "is not understood (" + error.json()["data"].value("field", "") + ")");
  }
}

std::string receiptText(const Receipt& receipt) {
  auto entries = json::array();
  for (const auto& [item, formerTexts] : receipt.entries) {
    entries.push_back({{"kind", word(item.kind)},
                       {"where", item.where},
                       {"text", item.text},
                       {"formerTexts", formerTexts},
                       {"program", item.program},
                       {"browsers", item.browsers}});
  }
  const json value{
      {"entries", std::move(entries)}, {"folders", receipt.folders}, {"extensionIds", receipt.extensionIds}};
  return value.dump(2) + "\n";
}

} // namespace serendip::registration
