#pragma once

#include <nlohmann/json.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace serendip::wire {

/// Builds a document from the parser's events. The library's own builder cannot stop at a depth and throws away what it
/// had when a fault comes; here the `id` of the outermost object survives, so that the reply to a broken message can
/// still name it.
class DocumentBuilder final : public nlohmann::json_sax<nlohmann::json> {
public:
  bool null() override { return put(nullptr); }

  bool boolean(bool value) override { return put(value); }

  bool number_integer(number_integer_t value) override { return put(value); }

  bool number_unsigned(number_unsigned_t value) override { return put(value); }

  bool number_float(number_float_t value, const string_t&) override { return put(value); }

  bool string(string_t& value) override { return put(std::move(value)); }

  bool binary(binary_t&) override { return false; } // not in JSON text

  bool start_object(std::size_t) override { return open(nlohmann::json::object()); }

  bool end_object() override { return close(); }

  bool start_array(std::size_t) override { return open(nlohmann::json::array()); }

  bool end_array() override { return close(); }

  bool key(string_t& name) override;
  bool parse_error(std::size_t position, const std::string& lastToken,
                   const nlohmann::detail::exception& reason) override;

  nlohmann::json takeDocument() { return std::move(document_); }

  const nlohmann::json& id() const { return id_; }

  /// Empty unless the parser stopped.
  const std::string& problem() const { return problem_; }

private:
  bool put(nlohmann::json value);
  bool open(nlohmann::json container);
  bool close();
  nlohmann::json* place(nlohmann::json value);

  nlohmann::json document_;
  std::vector<nlohmann::json*> open_; // a container is not moved while something inside it is open
  nlohmann::json* member_ = nullptr;  // of the innermost object, waiting for its value
  bool ofId_ = false;                 // whether that is the outermost object's `id`
  nlohmann::json id_;
  std::string problem_;
};

} // namespace serendip::wire
