#pragma once

#include "domain/instant.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace serendip::archive {

/// Why a row of the archive is not taken, as a sentence for a person.
struct Refused {
  std::string reason;
};

/// A row as it was understood, or why it was not.
template <class Row> using Understood = std::variant<Row, Refused>;

/// A row that cannot be understood; `refused` tells it.
struct RowProblem {
  Refused refused;
};

/// `field` as a text of the history, cut after `most` code points: an archive cannot be asked to send less. Nothing for
/// an empty one. Throws RowProblem for what is not UTF-8 or holds U+0000; `column` names it.
std::optional<std::string> readText(std::string_view column, std::string_view field, std::size_t most);

/// Throws RowProblem for what is no date of the archive.
Instant readDateOf(std::string_view column, std::string_view field);

/// What `read` gives, or what it threw as RowProblem.
template <class Row, class Read> Understood<Row> understood(Read read) {
  try {
    return read();
  } catch (RowProblem& problem) {
    return std::move(problem.refused);
  }
}

} // namespace serendip::archive
