#include "image/jpeg_decode.hpp"

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstdio>
#include <new>

#include <jerror.h>
#include <jpeglib.h>

namespace cicero::image {

namespace {

/// Of a progressive JPEG; ten are usual. Each goes over the whole picture, however short it is.
constexpr int most_scans = 200;

/// Bytes. With 512 at hand for each block of a unit libjpeg-turbo takes a short way, on which it
/// tells of no bad code (jdhuff.c).
constexpr std::size_t at_once = 500;

struct Decoder {
    jpeg_decompress_struct library{};
    jpeg_source_mgr source{};
    const document::Bytes* bytes = nullptr;
    std::size_t given = 0;
    jpeg_error_mgr errors{};
    jpeg_progress_mgr progress{};
    std::jmp_buf way_out{};
    int fault = 0;  ///< of libjpeg's messages
    std::array<char, JMSG_LENGTH_MAX> message{};
    bool inverted = false;
    document::ImageSamples samples;
};

Decoder& decoder_of(j_common_ptr library) { return *static_cast<Decoder*>(library->client_data); }

[[noreturn]] void leave(j_common_ptr library) {
    Decoder& decoder = decoder_of(library);
    decoder.fault = library->err->msg_code;
    (*library->err->format_message)(library, decoder.message.data());
    std::longjmp(decoder.way_out, 1);
}

/// What every reader takes without harm.
bool is_harmless(int warning) {
    return warning == JWRN_EXTRANEOUS_DATA || warning == JWRN_ADOBE_XFORM ||
           warning == JWRN_JFIF_MAJOR || warning == JWRN_NOT_SEQUENTIAL ||
           warning == JWRN_TOO_MUCH_DATA;
}

void take_message(j_common_ptr library, int level) {
    constexpr int warning = -1;
    if (level == warning && !is_harmless(library->err->msg_code)) leave(library);
}

void count_scans(j_common_ptr library) {
    Decoder& decoder = decoder_of(library);
    if (decoder.library.input_scan_number <= most_scans) return;
    library->err->msg_code = JWRN_BOGUS_PROGRESSION;
    leave(library);
}

void silent(j_common_ptr /*library*/) {}

void start(j_decompress_ptr /*library*/) {}

boolean give_more(j_decompress_ptr library) {
    Decoder& decoder = *static_cast<Decoder*>(library->client_data);
    const std::size_t left = decoder.bytes->size() - decoder.given;
    if (left == 0) {
        library->err->msg_code = JWRN_JPEG_EOF;
        leave(reinterpret_cast<j_common_ptr>(library));
    }
    decoder.source.next_input_byte = decoder.bytes->data() + decoder.given;
    decoder.source.bytes_in_buffer = std::min(left, at_once);
    decoder.given += decoder.source.bytes_in_buffer;
    return TRUE;
}

void pass_over(j_decompress_ptr library, long count) {
    jpeg_source_mgr& source = *library->src;
    for (auto left = static_cast<std::size_t>(std::max(count, 0L)); left > 0;) {
        if (source.bytes_in_buffer == 0) give_more(library);
        const std::size_t here = std::min(left, source.bytes_in_buffer);
        source.next_input_byte += here;
        source.bytes_in_buffer -= here;
        left -= here;
    }
}

document::ImageSamples::Pixel pixel_of(const JSAMPLE* s, const Decoder& decoder) {
    if (decoder.library.output_components == 3) return {s[0], s[1], s[2], 255};
    const auto light = [&](int i) { return decoder.inverted ? s[i] : 255 - s[i]; };
    const auto through = [&](int i) { return std::uint8_t(light(i) * light(3) / 255); };
    return {through(0), through(1), through(2), 255};
}

// No object with a destructor may live here: what libjpeg finds wrong jumps out.
bool decode(Decoder& decoder, const document::Bytes& bytes) {
    jpeg_decompress_struct& library = decoder.library;
    if (setjmp(decoder.way_out) != 0) return false;
    jpeg_create_decompress(&library);
    library.client_data = &decoder;
    library.progress = &decoder.progress;
    decoder.bytes = &bytes;
    library.src = &decoder.source;
    jpeg_read_header(&library, TRUE);
    library.scale_num = 1;
    library.scale_denom = 8;
    library.out_color_space = library.num_components == 4 ? JCS_CMYK : JCS_RGB;
    library.dct_method = JDCT_IFAST;
    library.do_fancy_upsampling = FALSE;
    jpeg_start_decompress(&library);
    const auto width = library.output_width * static_cast<unsigned>(library.output_components);
    JSAMPARRAY row = (*library.mem->alloc_sarray)(reinterpret_cast<j_common_ptr>(&library),
                                                  JPOOL_IMAGE, width, 1);
    decoder.samples.width = int(library.output_width);
    decoder.samples.height = int(library.output_height);
    decoder.samples.pixels.reserve(std::size_t(library.output_width) * library.output_height);
    while (library.output_scanline < library.output_height) {
        jpeg_read_scanlines(&library, row, 1);
        for (unsigned x = 0; x < width; x += unsigned(library.output_components))
            decoder.samples.pixels.push_back(pixel_of(row[0] + x, decoder));
    }
    jpeg_finish_decompress(&library);
    return true;
}

JpegFault told(const Decoder& decoder) {
    switch (decoder.fault) {
        case JWRN_JPEG_EOF:
        case JERR_INPUT_EOF:
        case JERR_INPUT_EMPTY:
        case JERR_EOI_EXPECTED: return {"elle s’arrête trop tôt", "it ends too early"};
        case JWRN_HIT_MARKER:
        case JWRN_HUFF_BAD_CODE:
        case JWRN_MUST_RESYNC:
        case JERR_BAD_HUFF_TABLE:
            return {"des données ne se décodent pas", "some data do not decode"};
        case JERR_NO_HUFF_TABLE:
        case JERR_NO_QUANT_TABLE: return jpeg_lacks_table();
        case JWRN_BOGUS_PROGRESSION:
            return {"ses passes ne se suivent pas", "its scans do not follow each other"};
        default: break;
    }
    return {decoder.message.data(), decoder.message.data()};
}

}  // namespace

JpegFault jpeg_lacks_table() { return {"il y manque une table", "a table is missing"}; }

tl::expected<document::ImageSamples, JpegFault> decode_jpeg(const document::Bytes& bytes,
                                                            bool inverted) {
    Decoder decoder;
    decoder.inverted = inverted;
    decoder.library.err = jpeg_std_error(&decoder.errors);
    decoder.errors.error_exit = leave;
    decoder.errors.emit_message = take_message;
    decoder.errors.output_message = silent;
    decoder.progress.progress_monitor = count_scans;
    decoder.source = {nullptr, 0, start, give_more, pass_over, jpeg_resync_to_restart, start};
    const bool sound = decode(decoder, bytes);
    jpeg_destroy_decompress(&decoder.library);
    if (!sound && decoder.fault == JERR_OUT_OF_MEMORY) throw std::bad_alloc();
    if (!sound) return tl::make_unexpected(told(decoder));
    return std::move(decoder.samples);
}

}  // namespace cicero::image
