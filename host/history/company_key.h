#pragma once

#include <string>
#include <string_view>

namespace serendip::history {

/// A company's name in the form in which two are the same: folded words without the legal form at the end ("Tidal
/// Analytics GmbH" is "tidal analytics"). Empty where no word is left.
std::string companyKey(std::string_view name);

/// The key of the company that a headline names as the place of work, as in "Founder at Tidal Analytics | Speaker";
/// empty where it names none. What only stands between bars is not taken: there it is as often a slogan.
std::string companyKeyOfHeadline(std::string_view headline);

} // namespace serendip::history
