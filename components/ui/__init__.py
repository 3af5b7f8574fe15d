"""Everything that uses Streamlit: loading, filters, figures, evidence, highlights, messages."""
