package main

import (
	"errors"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"dateline/config"
)

func newConfig(s *settings) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "config",
		Short: "Print an example configuration, or check one",
		Long: `The configuration is one YAML file, named with --config. It says what is
crawled, when and how, and where it is kept. A flag of the command line counts
more than the file.`,
		Example: `  dateline config example > dateline.yml
  dateline config check dateline.yml`,
		Args: func(_ *cobra.Command, args []string) error {
			return usagef("want config example or config check, not %q", args)
		},
		RunE: func(*cobra.Command, []string) error { return nil },
	}
	cmd.AddCommand(newConfigExample(s), newConfigCheck(s))
	return cmd
}

func newConfigExample(s *settings) *cobra.Command {
	return &cobra.Command{
		Use:         "example",
		Short:       "Print a commented configuration of three sources",
		Long:        "example prints a configuration that crawls VietnamPlus English, Viet Nam News\nand Nhan Dan, with every key and its default.",
		Example:     "  dateline config example > dateline.yml",
		Args:        cobra.NoArgs,
		Annotations: map[string]string{readsConfig: "yes"},
		RunE: func(cmd *cobra.Command, _ []string) error {
			if s.json {
				return jsonLines(cmd.OutOrStdout()).Encode(map[string]string{"example": config.Example()})
			}
			_, err := fmt.Fprint(cmd.OutOrStdout(), config.Example())
			return err
		},
	}
}

func newConfigCheck(s *settings) *cobra.Command {
	return &cobra.Command{
		Use:   "check [FILE]",
		Short: "Say what is wrong with a configuration",
		Long: `check reads a configuration and names each mistake with its line, its key and
what was expected, and exits with 2. Of a good one it prints the sources, and
when each would be crawled if it were begun now.`,
		Example: `  dateline config check dateline.yml
  dateline config check --config dateline.yml --json`,
		Args:        cobra.MaximumNArgs(1),
		Annotations: map[string]string{readsConfig: "yes"},
		RunE:        func(cmd *cobra.Command, args []string) error { return s.checkConfig(cmd, args) },
	}
}

// A checkedSource is what is printed of a source.
type checkedSource struct {
	Name  string    `json:"name"`
	Start []string  `json:"start"`
	Plan  string    `json:"plan"`
	Next  time.Time `json:"next,omitzero"` // if it were begun now
}

func (s *settings) checkConfig(cmd *cobra.Command, args []string) error {
	file := s.file
	switch {
	case len(args) == 1 && file != "":
		return usagef("want one file, not %s and --config %s", args[0], file)
	case len(args) == 1:
		file = args[0]
	case file == "":
		return usagef("want a FILE to check")
	}
	c, err := config.Load(file)
	if err != nil {
		return s.mistakes(cmd, err)
	}
	return s.printSources(cmd, file, c)
}

// mistakes prints them as objects where that is asked for.
func (s *settings) mistakes(cmd *cobra.Command, err error) error {
	if list := (*config.Error)(nil); s.json && errors.As(err, &list) {
		out := jsonLines(cmd.OutOrStdout())
		for _, m := range list.Mistakes {
			line := map[string]any{"file": list.File, "line": m.Line, "key": m.Key, "mistake": m.Text}
			if err := out.Encode(line); err != nil {
				return err
			}
		}
	}
	return &usageError{err}
}

func (s *settings) printSources(cmd *cobra.Command, file string, c *config.Config) error {
	p, out := printer{w: cmd.OutOrStdout()}, jsonLines(cmd.OutOrStdout())
	if !s.json {
		p.printf("%s is good: %d sources, %d profiles of its own\n", file, len(c.Sources), len(c.Sites.Profiles())-len(config.Default().Sites.Profiles()))
	}
	for _, source := range c.Sources {
		now := time.Now()
		v := checkedSource{source.Name, source.Start, source.Plan.String(), source.Plan.Next(source.Name, now)}
		if s.json {
			if err := out.Encode(v); err != nil {
				return err
			}
			continue
		}
		p.printf("  %-20s %s%s\n", v.Name, v.Plan, nextIn(", next ", v.Next, now))
	}
	return p.err
}

// nextIn returns a time with how far off it is, nothing for the zero time.
func nextIn(prefix string, t, now time.Time) string {
	if t.IsZero() {
		return ""
	}
	return fmt.Sprintf("%s%s (in %s)", prefix, t.Format(time.DateTime+" MST"), t.Sub(now).Round(time.Second))
}
