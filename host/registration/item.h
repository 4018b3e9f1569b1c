#pragma once

#include <stdexcept>
#include <string>
#include <vector>

namespace serendip::registration {

/// One thing that registration leaves on the machine.
struct Item {
  enum class Kind {
    manifest, ///< the file by which a browser finds the host
    starter,  ///< a script inside a Flatpak's own folder that starts the host outside it
    registry, ///< on Windows, the value that leads a browser to its manifest
  };

  Kind kind;
  std::string where;                 ///< absolute path, or the key below HKEY_CURRENT_USER; UTF-8
  std::string text;                  ///< all that is in it
  std::string program;               ///< the host it leads to
  std::vector<std::string> browsers; ///< ids of those it serves; on Windows several read one manifest

  bool operator==(const Item&) const = default;
};

/// Why registration or its undoing cannot go on. `what()` is a sentence or more that ends with the next step.
class Refused : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

} // namespace serendip::registration
