#pragma once

#include <string>
#include <vector>

namespace serendip::platform {

/// One line from which CommandLineToArgvW makes these words again: Windows hands a program a line and no words.
std::wstring commandLine(const std::vector<std::string>& words);

} // namespace serendip::platform
