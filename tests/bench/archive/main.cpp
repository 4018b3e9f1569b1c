// Writes an invented archive as LinkedIn's of 2026 look: archive-generator FOLDER CONNECTIONS INVITATIONS MESSAGES
// [SEED]. The same numbers give the same bytes.
#include "generated_archive.h"

#include <exception>
#include <iostream>
#include <string>
#include <vector>

int main(int count, char** values) {
  const std::vector<std::string> given(values + 1, values + count);
  if (given.size() < 4) {
    std::cerr << "archive-generator FOLDER CONNECTIONS INVITATIONS MESSAGES [SEED]\n";
    return 2;
  }
  try {
    const auto number = [&](std::size_t place) { return static_cast<std::size_t>(std::stoull(given.at(place))); };
    serendip::bench::writeArchive(given[0], {.connections = number(1),
                                             .invitations = number(2),
                                             .messages = number(3),
                                             .seed = given.size() > 4 ? static_cast<unsigned>(number(4)) : 1U});
    return 0;
  } catch (const std::exception& failure) {
    std::cerr << "archive-generator: " << failure.what() << '\n';
    return 1;
  }
}
