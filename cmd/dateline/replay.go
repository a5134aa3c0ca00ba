package main

import (
	"errors"

	"github.com/spf13/cobra"

	"dateline/crawler"
	"dateline/ingest"
)

func newReplay(s *settings) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "replay PATH …",
		Short: "Extract and index saved pages and web archives, without any network",
		Long: `replay reads .html files, folders of <host>/<path> and WARC archives, and
indexes their articles as a crawl would. It writes neither archive nor frontier.
What is no article, or cannot be read, is counted and named.`,
		Example: `  dateline replay saved/
  dateline replay data/archive
  dateline replay --index http://localhost:9200 other-tool.warc.gz`,
		Args: needs("PATH of saved pages"),
		RunE: func(cmd *cobra.Command, args []string) error { return runReplay(cmd, s, args) },
	}
	s.registerGazetteer(cmd.Flags())
	return cmd
}

func runReplay(cmd *cobra.Command, s *settings, paths []string) error {
	bar := newReplayBar(cmd.ErrOrStderr())
	var counts crawler.Counts
	err := s.withEngine(cmd.Context(), func(e *engine) (err error) {
		e.options.Progress = bar.update
		counts, err = ingest.New(e.extractor, e.index, e.options).Replay(cmd.Context(), paths)
		return err
	})
	bar.done()
	if err != nil && counts.Fetched == 0 {
		return interrupted(cmd.Context(), err)
	}
	p := printer{w: cmd.ErrOrStderr()}
	if s.json {
		err = errors.Join(err, jsonLines(cmd.OutOrStdout()).Encode(counts))
	} else {
		p.counts(&counts)
	}
	return interrupted(cmd.Context(), errors.Join(err, p.err))
}
