#include "service/method.h"

#include "service/calls.h"

#include <algorithm>
#include <array>

namespace serendip::service {

namespace {

constexpr std::array kMethods{
    Method{"hello", false, calls::hello},
    Method{"suggest", false, calls::suggest},
    Method{"observe", true, calls::observe},
    Method{"decide", true, calls::decide},
    Method{"outcome", true, calls::outcome},
    Method{"undo", true, calls::undo},
    Method{"sender", false, calls::sender},
    Method{"search", false, calls::search},
    Method{"requests", false, calls::requests},
    Method{"philosophy", false, calls::philosophy},
    Method{"setPhilosophy", true, calls::setPhilosophy},
    Method{"ledger", false, calls::ledger},
    Method{"replay", false, calls::replay},
    Method{"forget", true, calls::forget},
    Method{"retention", false, calls::retention},
    Method{"setRetention", true, calls::setRetention},
    Method{"export", false, calls::exportLines},
    Method{"archiveBegin", false, calls::archiveBegin},
    Method{"archiveChunk", false, calls::archiveChunk},
    Method{"archiveStep", false, calls::archiveStep},
    Method{"archiveCancel", false, calls::archiveCancel},
};

} // namespace

std::span<const Method> methods() {
  return kMethods;
}

const Method* findMethod(std::string_view name) {
  const auto found = std::ranges::find(kMethods, name, &Method::name);
  return found == kMethods.end() ? nullptr : &*found;
}

} // namespace serendip::service
